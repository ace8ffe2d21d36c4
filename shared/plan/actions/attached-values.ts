/** Indicators and risks of an action, from its own note and from notes attached to it (plan.A6), each with its source. */
import type { FileCard } from '../../model/workshop-file.ts'
import type { IndicatorValue, NoteReading } from '../extract/note-reading.ts'
import type { Provenance } from '../plan.ts'
import { fromReading, fromRule } from './provenance.ts'

export interface AttachedIndicator extends IndicatorValue {
  /** Id of the note it was read from. */
  source: string
  provenance: Provenance
}

export interface AttachedRisk {
  /** The risk note's id; for a risk named in the action's own note, its words. */
  text: string
  provenance: Provenance
}

export function ownIndicators(note: string, reading: NoteReading): AttachedIndicator[] {
  return reading.indicators.map(each => ({
    baseline: each.value.baseline,
    target: each.value.target,
    unit: each.value.unit,
    source: note,
    provenance: fromReading(each, note),
  }))
}

export function ownRisks(note: string, reading: NoteReading): AttachedRisk[] {
  return reading.risks.map(each => ({ text: each.value, provenance: fromReading(each, note) }))
}

export function attachedRisk(note: FileCard): AttachedRisk {
  return { text: note.id, provenance: fromRule('plan.A6', 'high', note.id) }
}
