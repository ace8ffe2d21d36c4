/** Which organisations had worked together before the workshop: marked by hand, kept with the plan's other edits. */
import { readControl } from '../../shared/model/control.ts'
import { writeSettings } from '../../shared/model/control-writes.ts'
import { isObject } from '../../shared/model/plain-shape.ts'
import { pairKey, readWorkedTogether } from '../../shared/plan/worked-together.ts'
import type { Failure } from '../../shared/protocol/error-body.ts'
import type { WorkedTogether, WorkedTogetherAnswer } from '../../shared/protocol/worked-together.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { WorkshopViews } from '../access/workshop-views.ts'
import type { Documents } from '../room/port.ts'
import { decideControl } from './decide-control.ts'

interface Parts {
  documents: Documents
  views: WorkshopViews
}

/** Every two of sixty organisations. */
const maxPairs = 1_770

export function markWorkedTogether(
  parts: Parts,
  workshopId: string,
  { organisations: [a, b], together }: WorkedTogether,
): Promise<Result<WorkedTogetherAnswer, Failure>> {
  return decideControl(parts, workshopId, doc => {
    const { settings, organisations } = readControl(doc)
    const isKnown = (id: string) => organisations.some(one => one.id === id)
    if (a === b || !isKnown(a) || !isKnown(b)) return fail(noSuchPair)
    const edits = isObject(settings.planEdits) ? settings.planEdits : {}
    const others = readWorkedTogether(edits.workedTogether).filter(
      ([one, other]) => pairKey(one, other) !== pairKey(a, b),
    )
    if (together && others.length >= maxPairs) return fail(tooManyPairs)
    const marked: [string, string] = a < b ? [a, b] : [b, a]
    const pairs = together ? [...others, marked] : others
    writeSettings(doc, { planEdits: { ...edits, workedTogether: pairs } })
    return succeed({ pairs })
  })
}

const noSuchPair: Failure = {
  kind: 'invalid',
  message: 'Name two different organisations of this workshop by their ids.',
  details: [{ path: 'organisations', expected: 'ids of two organisations of the workshop' }],
}

const tooManyPairs: Failure = {
  kind: 'conflict',
  message: `At most ${maxPairs} pairs are kept: take back one that is not needed.`,
}
