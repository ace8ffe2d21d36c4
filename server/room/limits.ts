/** The numbers that rooms go by, with their reasons. `server/config.ts` overrides some of them. */

export interface RoomLimits {
  /** Shortest time between two commits under load. */
  commitEveryMs: number
  /** Shortest time between two presence frames of a room. */
  presenceEveryMs: number
  /** A participant whose socket says nothing for this long is shown to nobody any more. */
  presenceSilenceMs: number
  /** One participant's presence: a cursor, a selection, the card being dragged. */
  maxPresenceBytes: number
  /** Client ids that one participant may have claimed by presence alone: reloads and tabs of a long day. */
  maxClaimsPerParticipant: number
  /** Without sockets for this long a room leaves memory. */
  idleUnloadMs: number
  /** Log behind the checkpoint from which a compaction pays. */
  compactAfterBytes: number
  compactAfterEntries: number
  /** After a failed write: how often the disk is asked whether it takes writes again. */
  probeEveryMs: number
  /** Share of time that may go into building whole states for joins while a document changes. */
  stateShare: number
}

export const defaultRoomLimits: RoomLimits = {
  // two frames of a 120 Hz screen; under load a commit then carries the edits of all
  commitEveryMs: 16,
  // 30 a second look fluent; every further one costs each of n sockets a write
  presenceEveryMs: 33,
  presenceSilenceMs: 15_000,
  maxPresenceBytes: 4_096,
  maxClaimsPerParticipant: 200,
  idleUnloadMs: 30_000,
  // about a tenth of a large board; 4,000 entries replay in about 50 ms
  compactAfterBytes: 128_000,
  compactAfterEntries: 4_000,
  probeEveryMs: 1_000,
  stateShare: 0.05,
}
