/**
 * Completes what a kind states about itself to the whole contract: reading of fields, placing, columns. Called
 * once by every `<kind>/kind.ts`, at module load; holds no state.
 */
import { type FieldReaders, type FieldsOf, readFields } from './card-fields.ts'
import type {
  BoardKind,
  ByLanguage,
  Column,
  Layout,
  Mark,
  OutlineCard,
  Scope,
  Step,
  TextField,
  Zone,
  ZoneShape,
} from './contract.ts'

export interface KindStatement<R extends FieldReaders> {
  id: string
  version: number
  layout: Layout
  scope: Scope
  step: Step
  cardKind: string | null
  titles: ByLanguage
  textKey?: 'text' | 'body'
  fields: R
  zoneField?: (keyof R & string) | null
  zones?: readonly Zone[]
  marks?: readonly (Mark & { field: keyof R & string })[]
  textFields?: readonly TextField[]
  shape?: ZoneShape
  intro?: ByLanguage
  measure?: 'conversion'
  /** Fills in what follows from other fields, e.g. a default by zone. */
  imply?: (fields: FieldsOf<R>) => FieldsOf<R>
  /** Headings of the table columns for single-valued fields, in order. */
  columnLabels?: Partial<Record<keyof R & string, ByLanguage>>
}

export function defineKind<R extends FieldReaders>(statement: KindStatement<R>): BoardKind<FieldsOf<R>> {
  const { id, version, layout, scope, step, cardKind, titles, textKey = 'text', fields } = statement
  const { zoneField = null, zones = [], marks = [], imply = same => same } = statement
  const { textFields = [], shape = 'grid', intro = null, measure = 'none' } = statement
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
    marks,
    textFields,
    shape,
    intro,
    measure,
    upgrade,
    fieldNames: Object.keys(fields),
    readFields: raw => imply(readFields(fields, upgrade(raw))),
    mayPlace: zone => zone === null || zones.some(one => one.id === zone),
    columns: columnsOf(statement.columnLabels ?? {}, textFields, marks),
  }
}

/** Clients that know no board kinds say `zone`; kinds whose zone has a name of its own understand that too. */
function takeZone(raw: Readonly<Record<string, unknown>>, zoneField: string | null): Record<string, unknown> {
  if (zoneField === null || raw[zoneField] !== undefined || raw.zone === undefined) return { ...raw }
  return { ...raw, [zoneField]: raw.zone }
}

function columnsOf(
  labels: Partial<Record<string, ByLanguage>>,
  textFields: readonly TextField[],
  marks: readonly Mark[],
): Column[] {
  const own = Object.entries(labels).flatMap(([key, label]) =>
    label ? [{ key, label, cell: (card: OutlineCard) => cellText(card.fields[key]) }] : [],
  )
  const written = textFields.map(({ field, label }) => ({
    key: field,
    label,
    cell: ({ fields }: OutlineCard) => cellText(fields[field]),
  }))
  const marked = marks.map(({ field, label, options }) => ({
    key: field,
    label,
    cell: ({ fields }: OutlineCard) => options.find(option => option.value === fields[field])?.letter ?? '',
  }))
  return [
    { key: 'text', label: { en: 'Text', de: 'Text' }, cell: card => card.text },
    { key: 'topic', label: { en: 'Topic', de: 'Thema' }, cell: card => card.topic ?? '' },
    ...own,
    ...written,
    ...marked,
  ]
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.filter(one => typeof one === 'string').join(', ')
  return ''
}
