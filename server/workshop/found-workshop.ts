/**
 * The one way in for workshops, new ones too: a workshop file, checked whole before anything is made, becomes
 * documents and links in one transaction; its pictures are on disk before that, or it is refused. The workshop gets an
 * id of ours; ids inside the file stay as they are.
 */
import { bindClients } from '../../shared/model/control-writes.ts'
import { controlId } from '../../shared/model/document-id.ts'
import { newId } from '../../shared/model/ids.ts'
import { type DocumentChange, importChanges } from '../../shared/model/import-workshop.ts'
import { encodeNew } from '../../shared/model/new-document.ts'
import {
  type FileProblem,
  type ParsedFile,
  parseWorkshopFile,
} from '../../shared/model/parse-workshop-file.ts'
import type { Failure } from '../../shared/protocol/error-body.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import { createLinks } from '../access/links.ts'
import type { Seal } from '../access/secrets.ts'
import type { LinkRecord, NewWorkshop, Storage } from '../storage/port.ts'
import { dropFilePictures, type FilePictures, keepFilePictures } from './file-pictures.ts'
import { isDeeperThan } from './is-deeper-than.ts'
import { newClientIds, ownedByServer } from './new-documents.ts'

export interface Founded {
  workshopId: string
  links: LinkRecord[]
}

interface Parts {
  storage: Storage
  seal: Seal
  now: () => Date
}

/** A workshop file has five levels; unknown keys may bring some more. */
const maxDepth = 100

/** Without `pictures` those of the file are left where they are. */
export async function foundWorkshop(
  parts: Parts,
  input: unknown,
  pictures?: FilePictures,
): Promise<Result<Founded, Failure>> {
  const parsed = isDeeperThan(input, maxDepth) ? tooDeep : parseWorkshopFile(input)
  if (!parsed.ok) return fail(unreadable(parsed.problems))
  const { file } = parsed
  const workshopId = newId('w')
  const regionIds = file.regions.map(region => region.id)
  const links = createLinks(parts.seal, workshopId, regionIds)
  const documents = encodeDocuments(importChanges(file))
  const kept = pictures && (await keepFilePictures(pictures, workshopId, file))
  if (kept?.ok === false) return fail(unreadable(kept.error))
  try {
    await parts.storage.createWorkshop({ workshopId, createdAt: parts.now().toISOString(), documents, links })
  } catch (error) {
    if (pictures) await dropFilePictures(pictures, workshopId)
    throw error
  }
  return succeed({ workshopId, links })
}

/** Each document has a client id of the server's own, and control says that they are the server's. */
function encodeDocuments(changes: Map<string, DocumentChange>): NewWorkshop['documents'] {
  const clientIds = newClientIds(changes.size)
  return [...changes].map(([documentId, change], index) => {
    const serverClientId = clientIds[index] as number
    const whole: DocumentChange =
      documentId === controlId ? doc => [change(doc), bindClients(doc, ownedByServer(clientIds))] : change
    return { documentId, epoch: 1, serverClientId, update: encodeNew(whole, serverClientId) }
  })
}

const tooDeep: ParsedFile = {
  ok: false,
  problems: [
    {
      path: '',
      expected: `nested at most ${maxDepth} levels deep`,
      rule: 'depth',
      values: { most: maxDepth },
    },
  ],
}

function unreadable(problems: FileProblem[]): Failure {
  const details = problems.map(problem => ({ ...problem, path: problem.path || 'file' }))
  const [first] = details
  const more = details.length > 1 ? ` (and ${details.length - 1} more, see details)` : ''
  const message = `This file can't be read as a workshop: ${first?.path} must be ${first?.expected}${more}.`
  return { kind: 'invalid', message, details }
}
