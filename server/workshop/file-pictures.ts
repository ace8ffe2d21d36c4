/**
 * Pictures inside a workshop file. Out: those that its cards name, as far as the file stays one that this server would
 * take in. In: all of them checked and cleaned before the first is kept; `keepFilePictures` keeps all or none, and
 * `dropFilePictures` is for when the workshop was not made after all. A crash between the two leaves files that belong
 * to no workshop.
 */
import type { FileProblem } from '../../shared/model/parse-workshop-file.ts'
import type { WorkshopFile } from '../../shared/model/workshop-file.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { HttpLimits, PictureLimits } from '../config.ts'
import { cleanPicture } from '../pictures/clean-picture.ts'
import type { PictureFile, PictureStore } from '../storage/pictures.ts'

export interface FilePictures {
  pictures: PictureStore
  config: { pictures: PictureLimits; limits: Pick<HttpLimits, 'importMaxBytes'> }
}

type Pictures = NonNullable<WorkshopFile['pictures']>

/** Beside its Base64: id, type, keys, spaces; generous. */
const entryBytes = 200

export async function withPictures(
  { pictures: store, config }: FilePictures,
  workshopId: string,
  file: WorkshopFile,
): Promise<WorkshopFile> {
  const pictures: Pictures = {}
  const picturesLeftOut: string[] = []
  const named = picturesOf(file)
  let left =
    config.limits.importMaxBytes - (named.size > 0 ? Buffer.byteLength(JSON.stringify(file, null, 1)) : 0)
  for (const id of named) {
    const found = await store.load(workshopId, id)
    if (!found) continue
    const data = Buffer.from(found.bytes).toString('base64')
    if (data.length + entryBytes > left) {
      picturesLeftOut.push(id)
      continue
    }
    left -= data.length + entryBytes
    pictures[id] = { type: found.type, data }
  }
  return {
    ...file,
    ...(Object.keys(pictures).length > 0 && { pictures }),
    ...(picturesLeftOut.length > 0 && { picturesLeftOut }),
  }
}

/** Ids, in the order of the cards. */
function picturesOf({ cards }: WorkshopFile): Set<string> {
  return new Set(cards.flatMap(card => (typeof card.picture === 'string' ? [card.picture] : [])))
}

type Checked = PictureFile & { bytes: Uint8Array }

/** Rejected when the disk would not take one; then none is there. */
export async function keepFilePictures(
  parts: FilePictures,
  workshopId: string,
  file: WorkshopFile,
): Promise<Result<void, FileProblem[]>> {
  const checked = checkPictures(file, parts.config.pictures)
  if (!checked.ok) return checked
  try {
    for (const { bytes, ...picture } of checked.value) await parts.pictures.put(workshopId, picture, bytes)
  } catch (error) {
    await dropFilePictures(parts, workshopId)
    throw error
  }
  return succeed(undefined)
}

export async function dropFilePictures(
  { pictures }: Pick<FilePictures, 'pictures'>,
  workshopId: string,
): Promise<void> {
  for (const picture of await pictures.list(workshopId)) await pictures.remove(workshopId, picture)
}

/** What no card names is checked too, and not kept. */
function checkPictures(file: WorkshopFile, limits: PictureLimits): Result<Checked[], FileProblem[]> {
  const entries = Object.entries(file.pictures ?? {})
  if (entries.length > limits.perWorkshop) return fail([tooMany(entries.length, limits.perWorkshop)])
  const named = picturesOf(file)
  const read = entries.map(([id, { data }]) => checkPicture(id, data, limits))
  const problems = read.flatMap(one => (one.ok ? [] : [one.error]))
  if (problems.length > 0) return fail(problems)
  return succeed(read.flatMap(one => (one.ok && named.has(one.value.pictureId) ? [one.value] : [])))
}

function checkPicture(pictureId: string, data: string, limits: PictureLimits): Result<Checked, FileProblem> {
  const path = `pictures.${pictureId}.data`
  const bytes = bytesOf(data)
  const cleaned = bytes && cleanPicture(bytes)
  if (!bytes || !cleaned?.ok)
    return fail({ path, expected: 'a whole PNG, JPEG, WebP or GIF picture, in Base64', rule: 'picture' })
  const { type, width, height } = cleaned.value
  if (bytes.length > limits.maxBytes || width * height > limits.maxPixels) return fail(tooLarge(path, limits))
  return succeed({ pictureId, type, bytes: cleaned.value.bytes })
}

const base64 = /^[A-Za-z0-9+/]*={0,2}$/

/** Undefined for what is no Base64, of which Node would take what it can read. */
function bytesOf(data: string): Buffer | undefined {
  return data.length % 4 === 0 && base64.test(data) ? Buffer.from(data, 'base64') : undefined
}

function tooMany(n: number, most: number): FileProblem {
  return {
    path: 'pictures',
    expected: `at most ${most} entries, not ${n}`,
    rule: 'most',
    values: { most, n },
  }
}

function tooLarge(path: string, { maxBytes, maxPixels }: PictureLimits): FileProblem {
  const [megabytes, megapixels] = [maxBytes / 1_000_000, maxPixels / 1_000_000]
  const expected = `a picture of at most ${megabytes} MB and ${megapixels} million pixels`
  return { path, expected, rule: 'pictureSize', values: { megabytes, megapixels } }
}
