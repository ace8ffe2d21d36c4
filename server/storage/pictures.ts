/**
 * The store of pictures: the only door to their files, which lie in the data folder as `pictures/<workshop>/<id>.<type>`,
 * so that a copy of that folder holds them too. Names are ours, never a sender's. A file is whole or not there: written
 * beside, synced, then renamed. Beside the database, because a picture of megabytes in its log would hold up everybody's
 * writing. A call that is rejected has kept nothing. Who may see or add one is not known here.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pictureTypes } from '../../shared/protocol/pictures.ts'
import { StorageFailure } from './port.ts'

export interface PictureFile {
  pictureId: string
  /** Ending of its name: a kind of picture. */
  type: string
}

export interface StoredPicture extends PictureFile {
  /** Since when nothing names it, epoch ms, as far as anybody looked; undefined while something does. */
  unnamedSince: number | undefined
}

export interface PictureStore {
  /** Resolves when it is on disk. */
  put(workshopId: string, picture: PictureFile, bytes: Uint8Array): Promise<void>
  /** Undefined if there is none of that id. */
  load(workshopId: string, pictureId: string): Promise<{ type: string; bytes: Uint8Array } | undefined>
  list(workshopId: string): Promise<StoredPicture[]>
  /** Notes since when nothing names it, or with undefined that something does again. */
  markUnnamed(workshopId: string, picture: PictureFile, since: number | undefined): Promise<void>
  remove(workshopId: string, picture: PictureFile): Promise<void>
}

/** Ids are ours and of letters and digits; anything else is no name of a file here. */
const safeName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const fileName = new RegExp(`^([A-Za-z0-9][A-Za-z0-9_-]{0,63})\\.(${pictureTypes.join('|')})$`)
/** An empty file beside a picture; its time says since when. */
const markEnding = '.unnamed'

export function openPictureStore(dataDir: string): PictureStore {
  const folderOf = (workshopId: string) => join(dataDir, 'pictures', mustBeSafe(workshopId))
  const pathOf = (workshopId: string, { pictureId, type }: PictureFile) =>
    join(folderOf(workshopId), `${mustBeSafe(pictureId)}.${type}`)

  return {
    async put(workshopId, picture, bytes) {
      const folder = folderOf(workshopId)
      const beside = join(folder, `.${randomUUID()}`)
      try {
        await mkdir(folder, { recursive: true })
        await writeSynced(beside, bytes)
        await rename(beside, pathOf(workshopId, picture))
        await syncFolder(folder)
      } catch (error) {
        await rm(beside, { force: true })
        throw new StorageFailure('io', error instanceof Error ? error.message : String(error))
      }
    },
    async load(workshopId, pictureId) {
      if (!safeName.test(workshopId) || !safeName.test(pictureId)) return undefined
      for (const type of pictureTypes) {
        const bytes = await orNone(readFile(pathOf(workshopId, { pictureId, type })))
        if (bytes) return { type, bytes }
      }
      return undefined
    },
    async list(workshopId) {
      const folder = folderOf(workshopId)
      const names = await namesIn(folder)
      const there = new Set(names)
      const pictures = names.flatMap(name => {
        const [, pictureId, type] = fileName.exec(name) ?? []
        return pictureId !== undefined && type !== undefined ? [{ pictureId, type, name }] : []
      })
      return Promise.all(
        pictures.map(async ({ pictureId, type, name }) => {
          const mark = there.has(name + markEnding) ? await stat(join(folder, name + markEnding)) : undefined
          return { pictureId, type, unnamedSince: mark?.mtimeMs }
        }),
      )
    },
    async markUnnamed(workshopId, picture, since) {
      const mark = pathOf(workshopId, picture) + markEnding
      if (since === undefined) return rm(mark, { force: true })
      await writeFile(mark, '')
      await utimes(mark, since / 1000, since / 1000)
    },
    async remove(workshopId, picture) {
      await rm(pathOf(workshopId, picture), { force: true })
      await rm(pathOf(workshopId, picture) + markEnding, { force: true })
    },
  }
}

function mustBeSafe(name: string): string {
  if (!safeName.test(name)) throw new Error('not a name of ours')
  return name
}

async function namesIn(folder: string): Promise<string[]> {
  // What begins with a dot was never finished.
  const names = await orNone(readdir(folder))
  return (names ?? []).filter(name => fileName.test(name.replace(markEnding, '')))
}

/** Undefined where no such file or folder is. */
async function orNone<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Without this a name may be gone after a power cut though the file is there. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
