/** The first varuint of every frame. 0 and 1 are the stock y-websocket protocol; from 8 on only `zirkel.1` clients hear. */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  acknowledgement: 8,
  cursor: 9,
  condition: 10,
  cursors: 11,
} as const

/**
 * How a document takes writing, by the number that stands for it on the wire.
 * `good`: as ever. `notWriting`: the store takes none; nothing is applied or acknowledged until it does, then the
 * server asks for what it missed. `full`: the document is as large as it may be; only deletions are taken.
 * `large`: it takes writing, but comes near that; told to moderators alone.
 */
export const conditionNames = ['good', 'notWriting', 'full', 'large'] as const
export type Condition = (typeof conditionNames)[number]

/** The second varuint of a sync frame. */
export const syncTypes = { step1: 0, step2: 1, update: 2 } as const

/** WebSocket subprotocol of our own client: it is told which of its frames are on disk. */
export const subprotocol = 'zirkel.1'
