/**
 * plan.A11: the notes that a plan points to, carried in the plan itself, so that it explains itself as a file too.
 * Exactly those: an id that provenance, an indicator, `unusable` or `unattached` names, and nothing beside them.
 * They come out of the view, so that no draft gets here whatever names it.
 */
import type { FileCard } from '../model/workshop-file.ts'
import { sortedIds } from './code-unit-order.ts'
import type { Plan, PlanNote } from './plan.ts'
import type { WorkshopView } from './workshop-view.ts'

type Pointing = Pick<Plan, 'unusable' | 'unattached'> & {
  actions: Pick<Plan['actions'][number], 'sourceNote' | 'indicators' | 'provenance'>[]
}

/** By note id, sorted. */
export function gatherNotes(view: WorkshopView, pointing: Pointing): Record<string, PlanNote> {
  const notes = notesNamed(pointing).flatMap(id => {
    const card = view.cardsById.get(id)
    return card ? [[id, asWritten(card)] as const] : []
  })
  return Object.fromEntries(notes)
}

/** Risks are named by their provenance: their own entry may be words instead of an id. */
function notesNamed({ actions, unusable, unattached }: Pointing): string[] {
  const named = actions.flatMap(({ sourceNote, indicators, provenance }) => [
    sourceNote,
    ...indicators.map(indicator => indicator.source),
    ...Object.values(provenance).flatMap(({ note }) => note ?? []),
  ])
  return sortedIds([...named, ...unusable.map(each => each.note), ...unattached])
}

function asWritten({ text, author, circle, region, lang }: FileCard): PlanNote {
  return {
    text,
    author: author ?? null,
    circle: circle ?? null,
    region: region ?? null,
    lang: lang ?? null,
  }
}
