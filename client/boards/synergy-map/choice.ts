/** A region's cards on one topic. */
export interface Cell {
  topic: string
  /** Undefined: of all regions. */
  region: string | undefined
  cards: readonly string[]
}

/** What is chosen on the synergy map, and so shown in the panel beside it. */
export type Choice =
  | { kind: 'none' }
  | { kind: 'link'; id: string }
  | ({ kind: 'cell' } & Cell)
  /** A node or a line of the network. */
  | { kind: 'network'; id: string }
  | { kind: 'draw' }
  /** What is shown beside the map anyway, where there is room: asked for on a narrow screen. */
  | { kind: 'overview' }
