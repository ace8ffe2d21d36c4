/**
 * The kind of a board that is made of data alone, built from its description; `template` is what such a board is
 * without one: a list. Fields of its cards are named `f_<field>`; in a triangle `s_<corner>` says that a group which
 * does not lie in that corner wants the card too.
 */
import { type FieldReaders, maybeFlag, maybeOneOf, maybeText, oneOf } from '../card-fields.ts'
import type { BoardKind, Mark, Zone } from '../contract.ts'
import { defineKind } from '../define-kind.ts'
import { byLanguage, readTemplate, type TemplateDescription, type TemplateField } from './description.ts'

const templateType = 'template'

export const fieldKey = (fieldId: string) => `f_${fieldId}`
export const supportKey = (zoneId: string) => `s_${zoneId}`

/** Descriptions are read anew with every change of the control document; a board's kind stays the same object. */
const kindsByDescription = new Map<string, BoardKind>()
/** Of all workshops of a server. Beyond, kinds are made anew: they are small. */
const maxKept = 500

/** Total: what is no description gives the list. */
export function templateKind(value: unknown): BoardKind {
  const description = readTemplate(value)
  const key = JSON.stringify(description)
  const known = kindsByDescription.get(key)
  if (known) return known
  if (kindsByDescription.size >= maxKept) kindsByDescription.clear()
  const kind = kindOf(description)
  kindsByDescription.set(key, kind)
  return kind
}

export const template: BoardKind = templateKind(undefined)

function kindOf(description: TemplateDescription): BoardKind {
  const { shape, scope, fields } = description
  const zones = zonesOf(description)
  const hasZones = zones.length > 0
  const texts = fields.filter(field => field.kind === 'text')
  const marks = [...supportMarks(shape === 'triangle' ? zones : []), ...fields.flatMap(choiceMark)]
  const readers: FieldReaders = {
    ...(hasZones && { zone: oneOf(zones.map(zone => zone.id)) }),
    ...Object.fromEntries(texts.map(field => [fieldKey(field.id), maybeText])),
    ...Object.fromEntries(marks.map(mark => [mark.field, readerOf(mark)])),
  }
  return defineKind({
    id: templateType,
    version: 1,
    layout: 'zones',
    scope,
    step: 'boards',
    cardKind: null,
    titles: { en: 'Board', de: 'Tafel' },
    fields: readers,
    zoneField: hasZones ? 'zone' : null,
    zones,
    marks,
    textFields: texts.map(({ id, label }) => ({ field: fieldKey(id), label: byLanguage(label) })),
    shape: shape === 'quadrants' ? 'grid' : shape,
    ...(description.intro !== undefined && { intro: byLanguage(description.intro) }),
    ...(description.measure !== undefined && { measure: description.measure }),
  })
}

function zonesOf({ zones }: TemplateDescription): Zone[] {
  return zones.map(({ id, letter, label, hint, flowsTo }, index) => ({
    id,
    letter: letter ?? String(index + 1),
    label: byLanguage(label),
    hint: byLanguage(hint),
    ...(flowsTo !== undefined && { flowsTo }),
  }))
}

/** A flag for each corner: who wants it too. */
function supportMarks(zones: readonly Zone[]): Mark[] {
  return zones.map(({ id, letter, label }) => ({
    field: supportKey(id),
    label: { en: 'Wanted too', de: 'Auch gewollt' },
    options: [{ value: true, letter, label }],
  }))
}

function choiceMark(field: TemplateField): Mark[] {
  if (field.kind !== 'choice') return []
  const options = field.options.map(({ id, label }, index) => ({
    value: id,
    letter: String(index + 1),
    label: byLanguage(label),
  }))
  return [{ field: fieldKey(field.id), label: byLanguage(field.label), options }]
}

function readerOf({ options }: Mark): FieldReaders[string] {
  const values = options.flatMap(({ value }) => (value === true ? [] : [value]))
  return values.length === 0 ? maybeFlag : maybeOneOf(values)
}
