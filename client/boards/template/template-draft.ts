/**
 * A template as a moderator writes it down, in one language, and what the server is asked with. Pure. What came from a
 * shipped template and is not seen in the form (hints, letters, where cards flow) goes on with the columns that stay.
 */
import {
  type Shape,
  type TemplateDescription,
  type TemplateField,
  type TemplateText,
  type TemplateZone,
  zonesOfShape,
} from '../../../shared/boards/template/description.ts'

/** A line of the form. */
export interface DraftLine<From> {
  key: number
  label: string
  from?: From
}

export interface TemplateDraft {
  title: string
  shape: Shape
  scope: TemplateDescription['scope']
  zones: readonly DraftLine<TemplateZone>[]
  fields: readonly DraftLine<TemplateField>[]
  from?: TemplateDescription
}

export const emptyDraft: TemplateDraft = {
  title: '',
  shape: 'columns',
  scope: 'shared',
  zones: [0, 1].map(key => ({ key, label: '' })),
  fields: [],
}

export function draftOf(
  title: string,
  description: TemplateDescription,
  textIn: (text: TemplateText) => string,
): TemplateDraft {
  const lines = <T extends { label: TemplateText }>(list: readonly T[]): DraftLine<T>[] =>
    list.map((from, key) => ({ key, label: textIn(from.label), from }))
  const { shape, scope, zones, fields } = description
  return { title, shape, scope, zones: lines(zones), fields: lines(fields), from: description }
}

export type DraftFault = 'title' | 'zones' | 'fewZones' | 'fields'

/** Undefined: it can be asked for. */
export function faultOf({ title, shape, zones, fields }: TemplateDraft): DraftFault | undefined {
  if (title.trim() === '') return 'title'
  const { least, most } = zonesOfShape[shape]
  if (zones.length < least || zones.length > most) return 'fewZones'
  if (zones.some(zone => zone.label.trim() === '')) return 'zones'
  return fields.some(field => field.label.trim() === '') ? 'fields' : undefined
}

/** As many lines as the shape wants at least, and no more than it takes. */
export function withShape(draft: TemplateDraft, shape: Shape): TemplateDraft {
  const { least, most } = zonesOfShape[shape]
  const zones = [...draft.zones.slice(0, most)]
  while (zones.length < least) zones.push({ key: nextKey(zones), label: '' })
  return { ...draft, shape, zones }
}

export function nextKey(lines: readonly { key: number }[]): number {
  return Math.max(-1, ...lines.map(line => line.key)) + 1
}

export function draftToDescription(
  { shape, scope, zones, fields, from }: TemplateDraft,
  textIn: (text: TemplateText) => string,
): TemplateDescription {
  const zoneIds = freshIds('zone', zones)
  const fieldIds = freshIds('field', fields)
  const measure = shape === 'columns' ? from?.measure : undefined
  return {
    version: 1,
    shape,
    scope,
    ...(from?.intro !== undefined && { intro: from.intro }),
    zones: zones.map(({ label, from: zone }, index) => {
      // the letter stood for the name that it had
      const { letter, ...rest } = zone ?? {}
      const isSameName = zone !== undefined && textIn(zone.label) === label
      return {
        ...rest,
        id: zone?.id ?? (zoneIds[index] as string),
        ...(isSameName && letter !== undefined && { letter }),
        label: keptLabel(label, zone?.label, textIn),
      }
    }),
    fields: fields.map(({ label, from: field }, index) => ({
      ...(field ?? { kind: 'text' as const }),
      id: field?.id ?? (fieldIds[index] as string),
      label: keptLabel(label, field?.label, textIn),
    })),
    ...(measure !== undefined && { measure }),
  }
}

/** A label that nobody changed keeps its other languages. */
function keptLabel(
  label: string,
  before: TemplateText | undefined,
  textIn: (text: TemplateText) => string,
): TemplateText {
  return before !== undefined && textIn(before) === label ? before : label.trim()
}

function freshIds(prefix: string, lines: readonly DraftLine<{ id: string }>[]): string[] {
  const taken = new Set(lines.flatMap(line => line.from?.id ?? []))
  return lines.map((_, index) => {
    let id = `${prefix}-${index + 1}`
    while (taken.has(id)) id = `${id}x`
    return id
  })
}
