/**
 * The gate's last step, semantics, in one written order: order of clocks and references, owners of client ids,
 * structure, deletions. Reads the document and changes nothing. SPEC.md in `server/room` states the rules.
 */
import * as Y from 'yjs'
import type { DecodedUpdate } from './decode.ts'
import { checkDeletions } from './deletions.ts'
import { encodeStructs } from './encode-structs.ts'
import { type Fresh, findFresh } from './fresh-structs.ts'
import { checkStructure, type StructureRules } from './structure.ts'
import { refuse, type Verdict } from './verdict.ts'

export interface JudgeRules extends StructureRules {
  maxNewClientIds: number
}

export interface Author {
  /** True if the client id is the participant's own. */
  isOwn(clientId: number): boolean
  /** True if it is nobody's yet. */
  isFree(clientId: number): boolean
}

export function judgeUpdate(yDoc: Y.Doc, update: DecodedUpdate, author: Author, rules: JudgeRules): Verdict {
  const fresh = findFresh(yDoc.store, update.structs, rules.maxNewClientIds)
  if (fresh === 'gap') return { kind: 'gap' }
  if (typeof fresh === 'string') return refuse(fresh)

  const stored = (clientId: number) => Y.getState(yDoc.store, clientId)
  const isAllNew =
    fresh.structs.length === update.structs.length &&
    fresh.structs.every(({ id }) => id.clock >= stored(id.client))
  if (!isAllNew && !isInSequence(fresh)) return refuse('clock')

  const clientIds = [...fresh.byClient.keys()]
  if (!clientIds.every(clientId => author.isOwn(clientId) || author.isFree(clientId))) {
    return refuse('foreignClientId')
  }

  const places = checkStructure(yDoc, fresh, update.deletions, rules)
  if (typeof places === 'string') return refuse(places)

  const deletions = checkDeletions(yDoc, update, fresh, places, author.isOwn)
  if (deletions === 'gap') return { kind: 'gap' }
  if (clientIds.length === 0 && !deletions.isAnyNew) return { kind: 'known' }
  // Yjs looks up neighbours of what it knows too, and cuts runs there: a lie about them would break letters unseen
  const news = isAllNew ? undefined : encodeStructs(fresh.byClient, update.deletions, stored)
  return { kind: 'new', clientIds, foreignCardsDeleted: deletions.foreignCards, news }
}

/** As Yjs writes them: of each client one behind the other. */
function isInSequence({ byClient }: Fresh): boolean {
  return [...byClient.values()].every(structs =>
    structs.every(({ id }, index) => {
      const before = structs[index - 1]
      return before === undefined || before.id.clock + before.length === id.clock
    }),
  )
}
