/** plan.A6: what a note of type indicator says: its labelled values, as in any note. */
import type { FileCard } from '../../model/workshop-file.ts'
import { readNote } from '../extract/read-note.ts'
import { type AttachedIndicator, ownIndicators } from './attached-values.ts'

export function readIndicatorNote(note: FileCard, planStart: string): AttachedIndicator[] {
  return ownIndicators(note.id, readNote(note.text, planStart))
}
