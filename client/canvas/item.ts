/**
 * What lies on a canvas, as plain data: items with a place and a size, and edges between them. Whoever uses the
 * canvas makes these out of its own cards; the same object again means that nothing changed. Units are pixels at a
 * zoom of one. Ids of items and edges share one namespace.
 */
import type { Box } from './geometry.ts'

export interface CanvasItem extends Box {
  readonly id: string
  /** What a screen reader calls it; the item's element is the one that has the focus. */
  readonly label: string
  /** The element grows with its content; `height` is the least, and the canvas measures what it became. */
  readonly grows?: boolean
  /** A frame: lies behind edges and all else, is taken at its border, and what lies in it moves along. */
  readonly isFrame?: boolean
  /** Items of one group are selected and moved together. */
  readonly group?: string
  /** Stays where it is and as it is. */
  readonly isLocked?: boolean
  /** Which handles it has when it is selected alone; none when absent. */
  readonly resize?: 'width' | 'both' | 'ratio'
  /** How it is drawn from far away, and before its element is there. */
  readonly paint?: ItemPaint
}

/** Colours are names of tokens (`--paper-S`) or any colour of CSS. */
export interface ItemPaint {
  /** `none`: nothing is filled, e.g. ink. */
  readonly fill: string
  readonly edge?: string
  /** A band on its head, e.g. the region's colour. */
  readonly band?: string
  /** Lines of text that stand for its words; by its height when absent. */
  readonly lines?: number
}

export interface CanvasEdge {
  readonly id: string
  /** Ids of items; an edge whose item is missing is not drawn. */
  readonly from: string
  readonly to: string
  readonly label?: string
  /** Where arrow heads are; `end` when absent. */
  readonly arrow?: 'none' | 'start' | 'end' | 'both'
  readonly line?: 'solid' | 'dashed' | 'dotted' | 'double' | 'double-dashed'
  /** A token or any colour of CSS; ink when absent. */
  readonly colour?: string
  /** In units; 1.5 when absent. */
  readonly width?: number
}

/** Where an item is, or is to be. */
export interface ItemPlace {
  readonly id: string
  readonly x: number
  readonly y: number
}
