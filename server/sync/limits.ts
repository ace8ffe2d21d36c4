/** The numbers that sockets and the gate go by, with their reasons. `server/config.ts` overrides some of them. */

export interface SyncLimits {
  /** A larger frame closes the socket. */
  maxFrameBytes: number
  /** Structs of one frame, of which ten deletions or five values count as one: to read it costs about 1 µs for each. */
  maxFrameParts: number
  /** What is taken of a frame in one turn of the event loop: to judge and apply it costs some microseconds for each. */
  maxTurnParts: number
  /** Structs that Yjs may have to look at to find where those of one frame belong. */
  maxFrameSteps: number
  /** Bytes of a state vector: about 7 for each client id of a document. */
  maxStateVectorBytes: number
  /** Sync and presence frames together, over some seconds. Faster senders are read more slowly, never refused. */
  framesPerSecond: number
  /** What may come at once before `framesPerSecond` is felt: a script that adds a thousand cards. */
  frameBurst: number
  bytesPerSecond: number
  byteBurst: number
  /** Step 1 is answered with up to the whole document, so it has its own, lower measure. */
  step1Burst: number
  step1PerSecond: number
  /** Frames with a gap that a socket may send before its whole state has come. */
  maxGapFrames: number
  /** Client ids that one frame may bind: an offline day of reloads. */
  maxNewClientIds: number
  /** New ones that a socket may go on to bind; they are kept for ever. */
  newClientIdsPerSecond: number
  /** Cards made by others of which a participant may delete parts without writing in them, over some seconds. */
  foreignCardsDeleted: number
  foreignCardsDeletedPerSecond: number
  /** UTF-16 units of one text, and bytes of one value. The client's own limit is 2,000; two honest inserts may meet. */
  maxTextLength: number
  /** Open at once. Refused ones are told to come again later. */
  socketsPerAddress: number
  socketsPerSession: number
  /** Opened by one address, whatever became of them. */
  socketJoinsPerMinute: number
  /** Behind by this much, a reader gets no cursors. */
  dropPresenceAtBytes: number
  /** Behind by this much, a reader gets nothing until it has read all; then what it missed, as one diff. */
  stopAtBytes: number
  /** Without a sound from a socket, pongs included, it counts as gone. */
  silenceMs: number
  /** Pings, sweeps for lost rights. Rights that change take effect within this time. */
  heartbeatMs: number
  /** A reader that has not caught up for so long is let go. */
  maxBehindMs: number
  /** Who joins a large document of which only the bytes are here is asked for what it has so much later. */
  askLaterMs: number
}

export const defaultSyncLimits: SyncLimits = {
  // one card of 64 KB, or a day's offline work
  maxFrameBytes: 4_000_000,
  // 5,700 new SWOT cards or 1,400 circle notes that were all made offline, or some 25,000 things done on a board
  maxFrameParts: 30_000,
  // 6 µs each on a slow core
  maxTurnParts: 12_000,
  // honest ones need some hundred: what others wrote at the same place meanwhile
  maxFrameSteps: 100_000,
  // 30,000 reloads of pages
  maxStateVectorBytes: 200_000,
  // dragging makes 30 presence frames, typing 15 updates
  framesPerSecond: 60,
  frameBurst: 2_000,
  bytesPerSecond: 1_000_000,
  byteBurst: 16_000_000,
  step1Burst: 20,
  step1PerSecond: 0.5,
  maxGapFrames: 1_000,
  maxNewClientIds: 64,
  newClientIdsPerSecond: 1,
  // more than any grid of one region holds; a whole board of others' cards is a restore, not a keystroke
  foreignCardsDeleted: 200,
  foreignCardsDeletedPerSecond: 2,
  maxTextLength: 65_536,
  // 300 people behind one address, each with some 10 documents open, and as many again that are just being replaced
  socketsPerAddress: 6_000,
  // ten tabs with all boards of a workshop
  socketsPerSession: 200,
  // the same 300 people after a power cut, twice over
  socketJoinsPerMinute: 6_000,
  dropPresenceAtBytes: 256_000,
  stopAtBytes: 1_000_000,
  // two heartbeats unanswered; with the beat at which it is noticed a cable pulled shows within 14 s
  silenceMs: 10_000,
  heartbeatMs: 4_000,
  maxBehindMs: 120_000,
  // a round trip round the world, then the answer is on its way
  askLaterMs: 200,
}
