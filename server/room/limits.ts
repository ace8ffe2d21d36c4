/** The numbers that rooms go by, with their reasons. `server/config.ts` overrides some of them. */

export interface RoomLimits {
  /** Shortest time between two commits under load. */
  commitEveryMs: number
  /** What every socket written to adds to that time, up to `longestBeatMs`. */
  beatPerSocketMs: number
  longestBeatMs: number
  /** Shortest time between two presence frames of a room. */
  presenceEveryMs: number
  /** What presence may put on the network for one room: beyond it people are shown less often. */
  presenceBytesPerSecond: number
  /** One participant's presence: a cursor, a selection, the card being dragged. */
  maxPresenceBytes: number
  /** Sockets in a room beyond which nobody's pointer is shown to others, only who is there. */
  cursorPeople: number
  /** Client ids that one participant may have claimed by presence alone: reloads and tabs of a long day. */
  maxClaimsPerParticipant: number
  /** Without sockets for this long a room leaves memory. */
  idleUnloadMs: number
  /** Log behind the checkpoint from which a compaction pays. */
  compactAfterBytes: number
  compactAfterEntries: number
  /** A document stored as one checkpoint of at least so many bytes is answered with before it is in memory. */
  answerUnreadBytes: number
  /** After a failed write: how often the disk is asked whether it takes writes again. */
  probeEveryMs: number
  /** A room whose own writes fail is tried again after `probeEveryMs`, then after ever longer, up to this. */
  longestRetryMs: number
  /** Whoever asks for a document that could not be loaded gets the same answer for so long. */
  failedLoadMs: number
  /** Shortest time between two writes that tell a workshop's browsers whose client ids are. */
  mirrorEveryMs: number
  /** Bytes of a document's state from which moderators and the log are warned. */
  largeDocumentBytes: number
  /** Bytes from which only deletions are taken. */
  maxDocumentBytes: number
  /** Share of time that may go into building whole states for joins while a document changes. */
  stateShare: number
}

export const defaultRoomLimits: RoomLimits = {
  // two frames of a 120 Hz screen; under load a commit then carries the edits of all
  commitEveryMs: 16,
  // a write to a socket costs 4 to 20 µs, the same for one edit or for ten: so writing takes 4 % of a core at most
  beatPerSocketMs: 0.5,
  // 16 a second, a little more often than pointers are sent: still fluent, and less than half of what hands notice
  longestBeatMs: 62,
  // 30 a second look fluent; every further one costs each of n sockets a write
  presenceEveryMs: 33,
  // a third of what a cable of 1 Gbit/s carries; 100 people whose pointers all move just reach it
  presenceBytesPerSecond: 40_000_000,
  maxPresenceBytes: 4_096,
  // more pointers than that hide the board from those who read it
  cursorPeople: 25,
  maxClaimsPerParticipant: 200,
  idleUnloadMs: 30_000,
  // 40 s of a hundred people at work, read in a tenth of a second; a compaction takes three times as long as reading
  compactAfterBytes: 500_000,
  // replayed in about 50 ms
  compactAfterEntries: 4_000,
  // Yjs takes up about 4 MB a second on a cold start: below this it is hardly felt
  answerUnreadBytes: 200_000,
  probeEveryMs: 1_000,
  longestRetryMs: 10_000,
  // a room of 200 asks for a damaged log together; reading it once is enough
  failedLoadMs: 2_000,
  // a name under a card may come a second late; at 200 joins a minute, one write in three is left
  mirrorEveryMs: 1_000,
  // some 15,000 cards, ten times the largest planned workshop in one board: a phone takes seconds to open that
  largeDocumentBytes: 4_000_000,
  // a join encodes it at once, which holds up everybody for about half a second
  maxDocumentBytes: 16_000_000,
  stateShare: 0.05,
}
