/** plan.H2: what a snapshot is called. `expected` is no part of the format; `exportedAt` and pictures none of the state. */
import { type WorkshopFile, withoutPictures } from '../model/workshop-file.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './sha256.ts'

export function snapshotHash(file: WorkshopFile): string {
  const { expected: _expected, exportedAt: _exportedAt, ...state } = withoutPictures(file)
  return sha256(canonicalJson(state))
}
