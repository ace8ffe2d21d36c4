/**
 * Takes a picture in: checked, cleaned, counted, kept. What nothing names any more, no document and no snapshot, is
 * taken away after a long grace: a card that was deleted may be brought back by undo, or by a browser that was offline.
 */
import { newId } from '../../shared/model/ids.ts'
import { picturesNamedIn } from '../../shared/model/picture-names.ts'
import type { Failure } from '../../shared/protocol/error-body.ts'
import type { PictureKept } from '../../shared/protocol/pictures.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { PictureLimits } from '../config.ts'
import { cleanPicture } from '../pictures/clean-picture.ts'
import type { CleanPicture, PictureFault } from '../pictures/picture.ts'
import type { Documents } from '../room/port.ts'
import type { PictureStore, StoredPicture } from '../storage/pictures.ts'
import type { Storage } from '../storage/port.ts'

interface Parts {
  storage: Storage
  documents: Documents
  pictures: PictureStore
  config: { pictures: PictureLimits }
  now: () => Date
}

/** Looking for pictures that nothing names opens every document: with every twentieth, and when there is no room left. */
const lookEvery = 20

export async function keepPicture(
  parts: Parts,
  workshopId: string,
  bytes: Uint8Array,
): Promise<Result<PictureKept, Failure>> {
  const { maxPixels, perWorkshop } = parts.config.pictures
  const cleaned = cleanPicture(bytes)
  if (!cleaned.ok) return fail({ kind: 'unprocessable', message: faults[cleaned.error] })
  const { type, width, height } = cleaned.value
  if (width * height > maxPixels) return fail(tooManyPixels(cleaned.value, maxPixels))
  const kept = await parts.pictures.list(workshopId)
  const isDue = kept.length >= perWorkshop || kept.length % lookEvery === lookEvery - 1
  const there = isDue ? await withoutUnnamed(parts, workshopId, kept) : kept
  if (there.length >= perWorkshop) {
    const message = `This workshop holds ${perWorkshop} pictures, as many as it may: delete some that are not needed.`
    return fail({ kind: 'conflict', message })
  }
  const pictureId = newId('p')
  await parts.pictures.put(workshopId, { pictureId, type }, cleaned.value.bytes)
  return succeed({ id: pictureId, type, width, height, bytes: cleaned.value.bytes.length })
}

const faults: Record<PictureFault, string> = {
  unknown: 'This file is no picture that can be shown here: take a PNG, JPEG, WebP or GIF.',
  torn: 'This picture is damaged or not whole: save it anew, or take another one.',
}

function tooManyPixels({ width, height }: CleanPicture, maxPixels: number): Failure {
  const most = Math.floor(maxPixels / 1_000_000)
  const message = `This picture has ${width} × ${height} pixels; at most ${most} million can be shown: make it smaller.`
  return { kind: 'too_large', message }
}

/** Takes away those that nothing has named for long enough; returns the others. */
export async function withoutUnnamed(
  parts: Parts,
  workshopId: string,
  kept: readonly StoredPicture[],
): Promise<StoredPicture[]> {
  const now = parts.now().getTime()
  const named = await namedPictures(parts, workshopId, kept)
  const staying: StoredPicture[] = []
  for (const picture of kept) {
    const isNamed = named.has(picture.pictureId)
    const since = isNamed ? undefined : (picture.unnamedSince ?? now)
    if (since !== undefined && now - since > parts.config.pictures.unnamedDays * dayMs) {
      await parts.pictures.remove(workshopId, picture)
      continue
    }
    if (since !== picture.unnamedSince) await parts.pictures.markUnnamed(workshopId, picture, since)
    staying.push(picture)
  }
  return staying
}

const dayMs = 86_400_000

/** By documents as they are now, drafts too, and by every snapshot. */
async function namedPictures(
  { storage, documents }: Parts,
  workshopId: string,
  kept: readonly StoredPicture[],
): Promise<Set<string>> {
  const ids = kept.map(picture => picture.pictureId)
  if (ids.length === 0) return new Set()
  const named = await documents.readAll(workshopId, docs => {
    const found = [...docs.values()].flatMap(doc => [...picturesNamedIn(doc, ids)])
    return new Set(found)
  })
  const missing = ids.filter(id => !named.has(id))
  return missing.length === 0
    ? named
    : named.union(new Set(await storage.findInSnapshots(workshopId, missing)))
}
