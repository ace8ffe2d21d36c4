/** A frame on its way into a document: what the room asks of whoever hands it in, and what it tells them. */
import type * as Y from 'yjs'
import type { ClientOwner } from '../storage/port.ts'

export type Judgement =
  /** Something new: apply it, or `news` in its place. `owners` are the client ids that it binds. */
  | { kind: 'apply'; owners: ClientOwner[]; news?: Uint8Array | undefined }
  /** Nothing new: acknowledged with the commit that what it repeats was part of. */
  | { kind: 'known' }
  /** Not to be applied. Whoever judged has already said so to the sender. */
  | { kind: 'rejected' }

/**
 * `durable`: on disk and sent to everyone. `unreadable`: it passed the gate and yet Yjs could not apply it; nothing of
 * it is left anywhere. `lost`: the store failed; nothing of it was kept.
 */
export type Outcome = 'durable' | 'unreadable' | 'lost'

export interface Submission {
  update: Uint8Array
  /** Called in the turn in which the update would be applied, with the document as it is right then. */
  judge(yDoc: Y.Doc): Judgement
  /** Called once, unless judged `rejected`. */
  settled(outcome: Outcome): void
}
