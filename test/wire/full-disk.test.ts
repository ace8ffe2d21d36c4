/** A disk that really is full: a file system of 8 MB, which only some may mount. Elsewhere these are told as skipped. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cardsOnDisk, DiskProcess } from './disk-process.ts'
import { type FaithfulWriter, joinWriter, mustBeThere } from './faithful-writer.ts'

const runs = (program: string, ...args: string[]) => spawnSync(program, args).status === 0

function mountSmall(folder: string): boolean {
  return runs('mount', '-t', 'tmpfs', '-o', 'size=8m', 'zirkel-test', folder)
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'zirkel-mount-'))
  const isMounted = mountSmall(folder)
  if (isMounted) runs('umount', folder)
  rmSync(folder, { recursive: true, force: true })
  return isMounted
}

let small: string
let server: DiskProcess
let writers: FaithfulWriter[]

beforeEach(() => {
  small = mkdtempSync(join(tmpdir(), 'zirkel-full-'))
  writers = []
})
afterEach(async () => {
  for (const writer of writers) writer.leave()
  await server.kill()
  runs('umount', small)
  rmSync(small, { recursive: true, force: true })
})

const text = (name: string) => `${name} `.repeat(2_000)

it.runIf(canMount())(
  '[Room5] writers fill the disk; nothing unstored is seen, readers read on, and with room again all of it arrives',
  async () => {
    mountSmall(small)
    const data = join(small, 'data')
    const ballast = join(small, 'ballast')
    mkdirSync(data)
    writeFileSync(ballast, new Uint8Array(4_000_000))
    server = new DiskProcess(data)
    const url = await server.start()
    if (!url) throw new Error('the server did not start')

    // each writes the next card as soon as the last is on disk, until there is no more room
    const goOn = (writer: FaithfulWriter) => {
      const isReady = writer.condition() === 'good' && writer.durable() === writer.written.length
      if (isReady && writer.written.length < 2_000) writer.write(text(writer.name))
    }
    for (const name of ['ada', 'bob', 'cyd', 'dan']) writers.push(await joinWriter(url, name, goOn))
    const reader = await joinWriter(url, 'reader')
    await Promise.all([...writers, reader].map(one => one.until(() => one.condition() === 'notWriting')))
    for (const writer of writers) for (let more = 0; more < 3; more++) writer.write(text(writer.name))

    // who comes now reads what is on disk, and nobody sees anything else
    const late = await joinWriter(url, 'late')
    await late.until(() => late.yCards.size > 0)
    const copy = mkdtempSync(join(tmpdir(), 'zirkel-full-copy-'))
    cpSync(data, copy, { recursive: true })
    const onDisk = await cardsOnDisk(copy)
    rmSync(copy, { recursive: true, force: true })
    expect([...late.yCards.keys()].sort()).toEqual([...onDisk.keys()].sort())
    for (const one of [reader, ...writers])
      for (const [id, seen] of mustBeThere(one)) expect(onDisk.get(id)).toBe(seen)
    const waiting = writers.map(({ written, durable }) => written.length - durable())
    expect(Math.min(...waiting)).toBeGreaterThanOrEqual(3)

    rmSync(ballast)
    const all = [...writers, reader, late]
    await Promise.all(all.map(one => one.until(() => one.condition() === 'good')))
    for (const writer of writers) {
      const count = writer.written.length
      await writer.until(() => writer.durable() >= count)
    }
    expect(all.map(one => one.isOpen())).toEqual(all.map(() => true))

    await server.kill()
    const stored = await cardsOnDisk(data)
    for (const one of all) for (const [id, seen] of mustBeThere(one)) expect(stored.get(id)).toBe(seen)
    for (const [id, stands] of stored) expect(stands).toBe(text(id.split('-')[0] as string))
  },
  120_000,
)
