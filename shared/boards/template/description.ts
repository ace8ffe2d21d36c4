/**
 * A board made of data alone: its columns, quadrants or corners, and what its cards carry. It stands with its board in
 * the control document and in the workshop file, as plain JSON. `readTemplate` is total, for every browser; what the
 * server lets in is checked by `shared/protocol/board-template.ts`, and reads here as it was written.
 */
import type { ByLanguage } from '../contract.ts'

export const shapes = ['columns', 'quadrants', 'triangle'] as const
export type Shape = (typeof shapes)[number]

/** One text, or one for each language code. */
export type TemplateText = string | Readonly<Record<string, string>>

export interface TemplateZone {
  id: string
  /** One or two signs; the number of the zone where absent. */
  letter?: string
  label: TemplateText
  hint?: TemplateText
  /** Its cards are shown at that step too. */
  flowsTo?: 'synergies'
}

export interface TemplateOption {
  id: string
  label: TemplateText
}

/** What a card carries besides its words: further words, or one of several. */
export type TemplateField =
  | { id: string; kind: 'text'; label: TemplateText }
  | { id: string; kind: 'choice'; label: TemplateText; options: readonly TemplateOption[] }

export interface TemplateDescription {
  version: 1
  shape: Shape
  /** One document for all, or one for each region. */
  scope: 'shared' | 'region'
  /** What the board is for, in a sentence above it. */
  intro?: TemplateText
  zones: readonly TemplateZone[]
  fields: readonly TemplateField[]
  /** `conversion`: how many of those who came to a column went on to the next. */
  measure?: 'conversion'
}

export const templateId = /^[a-z][a-z0-9-]{0,31}$/
/** More than seven columns are read on no screen. */
export const maxZones = 7
export const maxFields = 4
export const maxOptions = 5
export const maxLabel = 60
export const maxHint = 120
export const maxIntro = 300
/** A triangle has three corners, quadrants are four. */
export const zonesOfShape: Readonly<Record<Shape, { least: number; most: number }>> = {
  columns: { least: 1, most: maxZones },
  quadrants: { least: 4, most: 4 },
  triangle: { least: 3, most: 3 },
}

/** Anything at all in; what does not fit is left out, and without a zone that fits it is one list. */
export function readTemplate(value: unknown): TemplateDescription {
  const raw = asObject(value)
  const zones = distinct(asList(raw.zones).flatMap(readZone)).slice(0, maxZones)
  const shape = shapes.find(one => one === raw.shape) ?? 'columns'
  const { least, most } = zonesOfShape[shape]
  const intro = readText(raw.intro, maxIntro)
  return {
    version: 1,
    shape: zones.length < least || zones.length > most ? 'columns' : shape,
    scope: raw.scope === 'region' ? 'region' : 'shared',
    ...(intro !== undefined && { intro }),
    zones,
    fields: distinct(asList(raw.fields).flatMap(readField)).slice(0, maxFields),
    ...(raw.measure === 'conversion' && { measure: 'conversion' as const }),
  }
}

function readZone(value: unknown): TemplateZone[] {
  const { id, letter, label, hint, flowsTo } = asObject(value)
  const [labelText, hintText] = [readText(label, maxLabel), readText(hint, maxHint)]
  if (!isTemplateId(id) || labelText === undefined) return []
  const hasLetter = typeof letter === 'string' && letter.length > 0 && letter.length <= 2
  return [
    {
      id,
      ...(hasLetter && { letter }),
      label: labelText,
      ...(hintText !== undefined && { hint: hintText }),
      ...(flowsTo === 'synergies' && { flowsTo: 'synergies' as const }),
    },
  ]
}

function readField(value: unknown): TemplateField[] {
  const { id, kind, label, options } = asObject(value)
  const text = readText(label, maxLabel)
  if (!isTemplateId(id) || text === undefined) return []
  if (kind === 'text') return [{ id, kind, label: text }]
  if (kind !== 'choice') return []
  const read = distinct(asList(options).flatMap(readOption)).slice(0, maxOptions)
  return read.length > 0 ? [{ id, kind, label: text, options: read }] : []
}

function readOption(value: unknown): TemplateOption[] {
  const { id, label } = asObject(value)
  const text = readText(label, maxLabel)
  return isTemplateId(id) && text !== undefined ? [{ id, label: text }] : []
}

function readText(value: unknown, max: number): TemplateText | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.slice(0, max).toWellFormed()
  const entries = Object.entries(asObject(value)).flatMap(([language, text]) =>
    typeof text === 'string' && language !== '__proto__' && text.trim() !== ''
      ? [[language, text.slice(0, max).toWellFormed()] as const]
      : [],
  )
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** For the words of a kind, which English and German always have: another language's, where there is nothing else. */
export function byLanguage(text: TemplateText | undefined): ByLanguage {
  if (text === undefined) return { en: '', de: '' }
  if (typeof text === 'string') return { en: text, de: text }
  const [first = ''] = Object.values(text)
  return { ...text, en: text.en ?? text.de ?? first, de: text.de ?? text.en ?? first }
}

function isTemplateId(value: unknown): value is string {
  return typeof value === 'string' && templateId.test(value)
}

function distinct<T extends { id: string }>(list: readonly T[]): T[] {
  return list.filter(({ id }, index) => list.findIndex(other => other.id === id) === index)
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
