/**
 * Completes what a kind states about itself to the whole contract: reading of fields, placing, columns. Called
 * once by every `<kind>/kind.ts`, at module load; holds no state.
 */
import * as z from 'zod/mini'
import type {
  BoardKind,
  ByLanguage,
  CardFields,
  Column,
  Layout,
  OutlineCard,
  Scope,
  Step,
  Zone,
} from './contract.ts'

export interface KindStatement<S extends z.core.$ZodShape> {
  id: string
  version: number
  layout: Layout
  scope: Scope
  step: Step
  cardKind: string | null
  titles: ByLanguage
  textKey?: 'text' | 'body'
  /** Every field with `catch`. */
  fields: S
  zoneField?: (keyof S & string) | null
  zones?: readonly Zone[]
  /** Fills in what follows from other fields, e.g. a default by zone. */
  imply?: (fields: z.infer<z.ZodMiniObject<S>>) => z.infer<z.ZodMiniObject<S>>
  /** Headings of the table columns for single-valued fields, in order. */
  columnLabels?: Partial<Record<keyof S & string, ByLanguage>>
}

export function defineKind<S extends z.core.$ZodShape>(
  statement: KindStatement<S>,
): BoardKind<z.infer<z.ZodMiniObject<S>> & CardFields> {
  const { id, version, layout, scope, step, cardKind, titles, textKey = 'text', fields } = statement
  const { zoneField = null, zones = [], imply = same => same } = statement
  const schema = z.object(fields) as z.ZodMiniObject<S>
  const upgrade = (raw: Readonly<Record<string, unknown>>) => takeZone(raw, zoneField)
  return {
    id,
    version,
    layout,
    scope,
    step,
    cardKind,
    titles,
    textKey,
    zoneField,
    zones,
    upgrade,
    schema: schema as unknown as z.ZodMiniType<z.infer<z.ZodMiniObject<S>> & CardFields>,
    fieldNames: Object.keys(fields),
    readFields: raw =>
      imply(schema.parse(upgrade(raw)) as z.infer<z.ZodMiniObject<S>>) as z.infer<z.ZodMiniObject<S>> &
        CardFields,
    mayPlace: zone => zone === null || zones.some(one => one.id === zone),
    columns: columnsOf(statement.columnLabels ?? {}),
  }
}

/** Clients that know no board kinds say `zone`; kinds whose zone has a name of its own understand that too. */
function takeZone(raw: Readonly<Record<string, unknown>>, zoneField: string | null): Record<string, unknown> {
  if (zoneField === null || raw[zoneField] !== undefined || raw.zone === undefined) return { ...raw }
  return { ...raw, [zoneField]: raw.zone }
}

function columnsOf(labels: Partial<Record<string, ByLanguage>>): Column[] {
  const own = Object.entries(labels).flatMap(([key, label]) =>
    label ? [{ key, label, cell: (card: OutlineCard) => cellText(card.fields[key]) }] : [],
  )
  return [
    { key: 'text', label: { en: 'Text', de: 'Text' }, cell: card => card.text },
    { key: 'topic', label: { en: 'Topic', de: 'Thema' }, cell: card => card.topic ?? '' },
    ...own,
  ]
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.filter(one => typeof one === 'string').join(', ')
  return ''
}
