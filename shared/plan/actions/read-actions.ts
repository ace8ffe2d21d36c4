/**
 * All written actions of a workshop, in the file's order, not yet scored; and what could not be used (plan.A8).
 * No action without a note of type action: links and other notes only fill in.
 */
import type { FileCard } from '../../model/workshop-file.ts'
import type { NoteReading } from '../extract/note-reading.ts'
import { indexNames, readNote } from '../extract/read-note.ts'
import type { Plan, PlanLink, TowsPair } from '../plan.ts'
import type { WorkshopView } from '../workshop-view.ts'
import { type ActionDraft, type DraftContext, draftAction, type TitledReading } from './action-draft.ts'
import { attachNotes, notesOfType } from './action-notes.ts'
import { attachedRisk } from './attached-values.ts'
import { readIndicatorNote } from './indicator-note.ts'
import { indexPeople, knownNames } from './people-index.ts'

export interface WrittenActions extends Pick<Plan, 'unusable' | 'unattached'> {
  drafts: ActionDraft[]
}

export function readActions(view: WorkshopView, links: PlanLink[], tows: TowsPair[]): WrittenActions {
  const names = indexNames(knownNames(view.file))
  const read = notesOfType(view, 'action').map(note => ({
    note,
    reading: readNote(note.text, view.start, names),
  }))
  const usable = read.filter(isUsable)
  const actionNotes = usable.map(each => each.note)
  const indicatorNotes = notesOfType(view, 'indicator')
  const riskNotes = notesOfType(view, 'risk')
  const indicators = attachNotes(indicatorNotes, actionNotes)
  const risks = attachNotes(riskNotes, actionNotes)
  const context: DraftContext = {
    view,
    linksById: new Map(links.map(link => [link.id, link])),
    tows,
    findParty: indexPeople(view.file),
  }
  const drafts = usable.map(({ note, reading }) =>
    draftAction(context, {
      note,
      reading,
      indicators: (indicators.get(note.id) ?? []).flatMap(each => readIndicatorNote(each, view.start)),
      risks: (risks.get(note.id) ?? []).map(attachedRisk),
    }),
  )
  const attached = new Set([...indicators.values(), ...risks.values()].flat())
  return {
    drafts,
    unusable: read.filter(each => !isUsable(each)).map(({ note }) => ({ note: note.id, reason: 'no_title' })),
    unattached: [...indicatorNotes, ...riskNotes].filter(note => !attached.has(note)).map(note => note.id),
  }
}

function isUsable(read: {
  note: FileCard
  reading: NoteReading
}): read is { note: FileCard; reading: TitledReading } {
  return read.reading.title !== null
}
