/** plan.A6: what a note of type indicator says: its labelled values, else the one that its bare words state. */
import type { FileCard } from '../../model/workshop-file.ts'
import { readIndicator } from '../extract/indicator.ts'
import { blockAddresses } from '../extract/masks.ts'
import { readNote } from '../extract/read-note.ts'
import { tokenise } from '../extract/tokens.ts'
import { type AttachedIndicator, ownIndicators } from './attached-values.ts'
import { fromReading } from './provenance.ts'

export function readIndicatorNote(note: FileCard, planStart: string): AttachedIndicator[] {
  const labelled = ownIndicators(note.id, readNote(note.text, planStart))
  return labelled.length > 0 ? labelled : readBareWords(note)
}

/** The type of the note stands for the label, so the reading is less sure. */
function readBareWords({ id, text }: FileCard): AttachedIndicator[] {
  const found = readIndicator(text, blockAddresses(tokenise(text)))
  if (!found) return []
  const { baseline, target, unit } = found.value
  const provenance = fromReading(
    { value: found.value, span: found.span, rule: 'E6', confidence: 'medium' },
    id,
  )
  return [{ baseline, target, unit, source: id, provenance }]
}
