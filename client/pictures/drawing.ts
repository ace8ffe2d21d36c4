/**
 * A picture as data: marks at places, in pixels at 96 an inch, x to the right and y down, later ones above. Made by the
 * drawings of boards, turned into SVG by `svg.ts` and painted for PNG by `paint.ts`. Pure; owns nothing.
 */

export type Weight = 400 | 680

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface BoxMark extends Box {
  kind: 'box'
  fill?: string
  stroke?: string
  strokeWidth?: number
}

/** The band of a region: its pattern in its colour, with an edge. */
export interface BandMark extends Box {
  kind: 'band'
  slot: number
}

export interface TextMark {
  kind: 'text'
  /** Of the baseline. */
  x: number
  y: number
  text: string
  size: number
  weight: Weight
  fill: string
  anchor?: 'start' | 'middle' | 'end'
}

export interface PathMark {
  kind: 'path'
  /** As in SVG. */
  d: string
  fill?: string
  stroke?: string
  strokeWidth?: number
  isDashed?: boolean
}

export interface ImageMark extends Box {
  kind: 'image'
  /** An address within this server, or a `data:` one. */
  href: string
  alt: string
}

export type Mark = BoxMark | BandMark | TextMark | PathMark | ImageMark

export interface Drawing {
  width: number
  height: number
  /** What it shows, for those who only hear it. */
  title: string
  marks: readonly Mark[]
}

/** What drawings need to know of the look: all as `#rrggbb`, of the light theme, since paper is white. */
export interface Palette {
  ink: string
  quiet: string
  rule: string
  sheet: string
  ground: string
  /** By the name of the paper: a zone's id, a type of note. */
  papers: Readonly<Record<string, string>>
  /** By slot, from 1. */
  regions: readonly string[]
}

/** Width of a text in pixels. */
export type Measure = (text: string, size: number, weight: Weight) => number

export interface DrawingTools {
  palette: Palette
  measure: Measure
}

export const paperOf = ({ papers, sheet }: Palette, name: string | undefined): string =>
  (name === undefined ? undefined : papers[name]) ?? sheet
