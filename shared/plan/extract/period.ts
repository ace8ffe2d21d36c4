/**
 * Periods as they are written, before anyone asks which days they are: a day, month, week, quarter, half-year
 * or year, perhaps without its year, perhaps with an edge ("Anfang", "mid-", "end of"). What is missing stays
 * null; `period-days.ts` fills it in. Rule E4.
 */
import type { Edge } from './time-words.ts'

export type Base =
  | { kind: 'day'; day: number; month: number | null; year: number | null }
  | { kind: 'month'; month: number; year: number | null }
  | { kind: 'week'; week: number; year: number | null }
  | { kind: 'quarter'; quarter: number; year: number | null }
  | { kind: 'half'; half: number; year: number | null }
  | { kind: 'year'; year: number }
  /** This, next, … unit, counted from the plan's start. */
  | { kind: 'relative'; unit: 'year' | 'half' | 'quarter' | 'month'; offset: number }
  /** A bare number that only a neighbour in a range can explain: "KW 23–25", "1.–15. Mai". */
  | { kind: 'number'; number: number; year: number | null }
  /** Day and month could be either way round. */
  | { kind: 'ambiguous' }

export interface Period {
  edge: Edge | null
  /** Null: an edge without a period ("Anfang bis Mitte 2028"). */
  base: Base | null
  /** "Q2 nächsten Jahres": years from the year of the plan's start. */
  yearOffset?: number
  /** "Mai/Juni 2027": the period reaches to the end of this one. */
  through?: Base
}
