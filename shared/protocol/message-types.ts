/** The first varuint of every frame. 0 and 1 are the stock y-websocket protocol; 8 goes only to `zirkel.1` clients. */
export const messageTypes = { sync: 0, awareness: 1, queryAwareness: 3, acknowledgement: 8 } as const

/** The second varuint of a sync frame. */
export const syncTypes = { step1: 0, step2: 1, update: 2 } as const

/** WebSocket subprotocol of our own client: it is told which of its frames are on disk. */
export const subprotocol = 'zirkel.1'
