/**
 * Free board, shared by all: the whiteboard that people know. A workshop may have any number of them. All that lies on
 * one is a card of one model, told apart by `element`: a card that says nothing is a card. Where it lies is `pos`; its
 * words (of a picture: what it shows; of a connector: what stands on it) are the card's own text.
 */
import { oneOf, type ReadField } from '../card-fields.ts'
import { defineKind } from '../define-kind.ts'
import { maxInkLength, readInk } from './ink.ts'

export const elements = ['card', 'heading', 'frame', 'connector', 'ink', 'picture'] as const
export type Element = (typeof elements)[number]

/** Papers of a card, by the tokens they are drawn with; a letter or shape never hangs on one. */
export const papers = ['plain', 'S', 'W', 'O', 'T', 'idea'] as const
export type Paper = (typeof papers)[number]

export const pens = ['fine', 'medium', 'broad'] as const
export type Pen = (typeof pens)[number]

/** Which ends of a connector have a head. */
export const arrows = ['to', 'both', 'none'] as const
export type Arrow = (typeof arrows)[number]

/** Board units. Smaller could not be taken hold of, larger could not be seen whole. */
export const minSide = 16
export const maxSide = 20_000
/** Whom a picture is by: a line below it. */
export const maxCredit = 300

const idLike = /^[A-Za-z0-9][\w-]{0,63}$/

const maybeId: ReadField<string | undefined> = value =>
  typeof value === 'string' && idLike.test(value) ? value : undefined

/** Width and height. */
const maybeSize: ReadField<readonly [number, number] | undefined> = value => {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const sides = value.map(side => (typeof side === 'number' && Number.isFinite(side) ? side : undefined))
  const [width, height] = sides
  if (width === undefined || height === undefined) return undefined
  return [boundedSide(width), boundedSide(height)]
}

export const boundedSide = (side: number) => Math.min(Math.max(side, minSide), maxSide)

const maybeInk: ReadField<string | undefined> = value =>
  typeof value === 'string' && value.length <= maxInkLength && readInk(value).length > 0 ? value : undefined

const maybeCredit: ReadField<string | undefined> = value =>
  typeof value === 'string' ? value.slice(0, maxCredit).toWellFormed() : undefined

export const free = defineKind({
  id: 'free',
  version: 1,
  layout: 'map',
  scope: 'shared',
  step: 'boards',
  cardKind: null,
  titles: {
    en: 'Free board',
    de: 'Freie Tafel',
  },
  fields: {
    element: oneOf(elements),
    /** Of frames, pictures and cards that were made larger. */
    size: maybeSize,
    paper: oneOf(papers),
    /** Cards with the same one are taken up together. */
    canvasGroup: maybeId,
    /** Ids of what a connector joins. */
    from: maybeId,
    to: maybeId,
    arrow: oneOf(arrows),
    /** A stroke, as `ink.ts` writes it. */
    ink: maybeInk,
    pen: oneOf(pens),
    /** Id of a file that the server keeps for this workshop. */
    picture: maybeId,
    credit: maybeCredit,
  },
  columnLabels: {
    element: { en: 'Kind', de: 'Art' },
    from: { en: 'From', de: 'Von' },
    to: { en: 'To', de: 'Nach' },
    credit: { en: 'Credit', de: 'Bildnachweis' },
  },
  imply: fields => ({
    ...fields,
    element: fields.element ?? 'card',
    paper: fields.paper ?? 'plain',
    arrow: fields.arrow ?? 'to',
    pen: fields.pen ?? 'medium',
  }),
})
