/** The state of a workshop at one commit position: its file in canonical form, and the file's hash. */
import { createHash } from 'node:crypto'
import { exportDrafts, exportWorkshop } from '../../shared/model/export-workshop.ts'
import type { WorkshopFile } from '../../shared/model/workshop-file.ts'
import { canonicalJson } from '../../shared/plan/canonical-json.ts'
import type { Documents } from '../room/port.ts'

export interface State {
  file: WorkshopFile
  /** RFC 8785 JSON of the file. */
  canonical: string
  /** SHA-256 of `canonical`, hexadecimal: the snapshot hash of rule H2. */
  hash: string
  /** By region, as JSON: what only that region's people may see. */
  draftsByRegion: Record<string, string>
}

export async function readState(documents: Documents, workshopId: string): Promise<State> {
  const { file, drafts } = await documents.readAll(workshopId, (docs, owners) => {
    const ownerOf = (clientId: number) => owners.get(clientId)
    return { file: exportWorkshop(docs, { ownerOf }), drafts: exportDrafts(docs, { ownerOf }) }
  })
  const canonical = canonicalJson(file)
  const hash = createHash('sha256').update(canonical).digest('hex')
  const draftsByRegion = Object.fromEntries(
    [...drafts].map(([region, cards]) => [region, canonicalJson(cards)]),
  )
  return { file, canonical, hash, draftsByRegion }
}
