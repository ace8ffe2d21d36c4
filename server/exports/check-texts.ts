/**
 * German texts of the 31 checks; the English ones stand in the plan. What the plan found (missing regions, open links,
 * figures) is taken over from its detail text.
 */
import type { QualityFinding } from '../../shared/plan/plan.ts'
import type { ExportLanguage } from './export-format.ts'

const german: Record<string, string> = {
  E1: 'Jede Maßnahme nennt ein Ergebnis oder einen Indikator mit Zielwert',
  E2: 'Jede Maßnahme hat ein Enddatum',
  E3: 'Zeithorizont zwischen 1 und 60 Monaten und nicht in der Vergangenheit',
  E4: 'Jede Maßnahme hat eine verantwortliche Stelle, die im Workshop bekannt ist',
  E5: 'Niemand trägt mehr als drei Maßnahmen',
  E6: 'Die Verantwortlichen haben persönlich zugesagt',
  E7: 'Jede Region hat eine Erwartung geschrieben; es fehlen',
  E8: 'Kein Titel ist nur ein vages Tätigkeitswort ohne Zahl',
  M1: 'Jede Maßnahme hat mindestens einen Indikator mit Zielwert',
  M2: 'Jeder Indikator hat einen Ausgangswert',
  M3: 'Jede Maßnahme hat Prüftermine',
  M4: 'Eine benannte Stelle berichtet über den ganzen Plan',
  M5: 'Jeder Indikator sagt, woher seine Zahl kommen wird',
  F1: 'Jede Maßnahme nennt ihre Kosten (0 ist erlaubt)',
  F2: 'Alle Kosten haben mindestens eine Finanzierungsquelle',
  F3: 'Keine Maßnahme über 24 Monate lebt allein von öffentlichen Mitteln',
  F4: 'Finanzierungspfad angegeben, und jedes Jahr ergibt 100 %',
  F5: 'Der Finanzierungspfad erreicht den Break-even',
  F6: 'Kein Förderprogramm endet vor seiner Maßnahme',
  C1: 'Höchstens zwei Maßnahmen je Zirkel',
  C2: 'Keine Maßnahme unter Priorität 0,35',
  C3: 'Jede Maßnahme stützt sich auf mindestens eine Verbindung des Synergienetzes',
  C4: 'Keine zwei Titel sagen dasselbe',
  C5: 'Höchstens 25 % der geplanten Gespräche werden Projekte',
  O1: 'Jede Maßnahme umfasst mindestens zwei Regionen',
  O2: 'Jede Maßnahme umfasst mindestens zwei Akteursgruppen',
  O3: 'Jede Region ist an mindestens einer Maßnahme beteiligt; es fehlen',
  O4: 'Keine Region hat mehr als die Hälfte der Karten geschrieben',
  O5: 'Jeder Titel liegt in allen Sprachen des Workshops vor',
  O6: 'Jede angenommene Verbindung hat eine Maßnahme oder ist zurückgestellt; offen',
  O7: 'Vereinbarte Maßnahmen bringen Partner zum ersten Mal zusammen',
}

export function checkText({ id, detail }: QualityFinding, lang: ExportLanguage): string {
  const text = german[id]
  if (lang === 'en' || text === undefined) return detail
  const list = / (?:missing|open): (.+)$/.exec(detail)?.[1]
  return list === undefined ? text : `${text}: ${list === 'none' ? 'keine' : list}`
}
