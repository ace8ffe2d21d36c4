/**
 * The promise of *Saved*, over any network: as long as anything that a tab of this browser wrote is not on the
 * server's disk, no tab says so, whatever is cut, closed, reloaded or still under way; and all say so in the end.
 */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { type KeptValues, keepInMemory } from '../../../client/sync/kept-values.ts'
import { createOpenDocuments, type OpenDocuments } from '../../../client/sync/open-documents.ts'
import { createSetAsideShelf } from '../../../client/sync/set-aside.ts'
import type { OpenTransport } from '../../../client/sync/transport.ts'
import { createUnsavedMarks } from '../../../client/sync/unsaved-marks.ts'
import {
  acknowledgementMessage,
  readMessage,
  step1Message,
  step2Message,
  updateMessage,
} from '../../../shared/protocol/messages.ts'
import type { SessionDocument } from '../../../shared/protocol/session.ts'
import { createMemoryCopies } from './memory-copies.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const board: SessionDocument = {
  ...{ id: 'b.r', boardId: 'b', kind: 'board', boardType: 'swot', regionId: 'r', access: 'write', epoch: 1 },
}

interface Line {
  toServer: Uint8Array[]
  toClient: Uint8Array[]
  counted: number
  receive(bytes: Uint8Array): void
  lose(): void
}

interface Tab {
  documents: OpenDocuments
  line: Line | undefined
  release: () => void
  close(): void
}

function createWorld() {
  const disk = new Y.Doc()
  const copies = createMemoryCopies()
  const base = keepInMemory()
  const listeners = new Map<object, () => void>()
  const tabs: Tab[] = []
  const lines = new Set<Line>()
  let isDown = false

  /** Storage as one tab has it: it hears of the others, at once. */
  function keptOf(): KeptValues {
    const me = {}
    const tellOthers = () => {
      for (const [other, listener] of listeners) if (other !== me) listener()
    }
    return {
      ...base,
      set: (key, value) => {
        base.set(key, value)
        tellOthers()
      },
      remove: key => {
        base.remove(key)
        tellOthers()
      },
      watch: listener => {
        const known = listeners.get(me)
        listeners.set(me, () => {
          known?.()
          listener()
        })
        return () => void listeners.delete(me)
      },
    }
  }

  function atServer(line: Line, bytes: Uint8Array): void {
    const message = readMessage(bytes)
    if (message?.kind === 'step1')
      line.toClient.push(step2Message(Y.encodeStateAsUpdate(disk, message.stateVector)))
    if (message?.kind !== 'step2' && message?.kind !== 'update') return
    Y.applyUpdate(disk, message.update)
    line.counted += 1
    for (const other of lines) other.toClient.push(updateMessage(message.update))
    line.toClient.push(acknowledgementMessage(line.counted))
  }

  function openTransportOf(tab: () => Tab): OpenTransport {
    return (_url, events) => {
      const line: Line = {
        toServer: [],
        toClient: [],
        counted: 0,
        receive: bytes => events.received(bytes),
        lose() {
          lines.delete(line)
          tab().line = undefined
          events.closed(1006)
        },
      }
      if (isDown) {
        setTimeout(() => events.closed(1006), 0)
        return { send: () => undefined, close: () => undefined }
      }
      setTimeout(() => {
        lines.add(line)
        tab().line = line
        line.toClient.push(step1Message(Y.encodeStateVector(disk)))
        events.opened()
      }, 0)
      return {
        send: bytes => lines.has(line) && line.toServer.push(bytes),
        close: () => void lines.delete(line),
      }
    }
  }

  function openTab(): void {
    const kept = keptOf()
    const documents = createOpenDocuments({
      ...{ workshopId: 'w', participantId: 'p', documents: [board], socketOrigin: 'ws://host' },
      openTransport: openTransportOf(() => tab),
      localCopies: copies,
      shelf: createSetAsideShelf('w', kept),
      marks: createUnsavedMarks('w', kept),
      cards: { unsent: () => [], missing: () => [] },
      onStale: () => undefined,
      random: () => 0.5,
      silence: { deadAfterMs: 1e9, checkEveryMs: 1e9 },
    })
    const tab: Tab = {
      documents,
      line: undefined,
      release: documents.acquire('b.r'),
      close() {
        tabs.splice(tabs.indexOf(tab), 1)
        if (tab.line) lines.delete(tab.line)
        documents.close()
      },
    }
    tabs.push(tab)
  }

  function deliver(line: Line, direction: 'toServer' | 'toClient', count: number): void {
    for (const bytes of line[direction].splice(0, count)) {
      if (direction === 'toServer') atServer(line, bytes)
      else line.receive(bytes)
    }
  }

  return {
    disk,
    copies,
    tabs,
    openTab,
    deliver,
    /** All that is under way on a line arrives, and what is said to it. */
    pump(line: Line) {
      for (let round = 0; round < 3; round++) {
        deliver(line, 'toServer', 1_000)
        deliver(line, 'toClient', 1_000)
      }
    },
    setDown(down: boolean) {
      isDown = down
      if (down) for (const line of [...lines]) line.lose()
    },
  }
}

type World = ReturnType<typeof createWorld>

/** All that any tab shows, or that waits in this browser's copies, is on the disk. */
function isAllOnDisk({ disk, tabs, copies }: World): boolean {
  const onDisk = Y.snapshot(disk)
  const held = tabs.flatMap(({ documents }) => documents.find('b.r')?.doc ?? [])
  const kept = [...copies.updatesByName.values()].flat()
  return [...held.map(doc => Y.encodeStateAsUpdate(doc)), ...kept].every(update =>
    Y.snapshotContainsUpdate(onDisk, update),
  )
}

function check(world: World): void {
  expect(world.disk.store.pendingStructs).toBeNull()
  const saysSaved = world.tabs.some(({ documents }) => documents.savedState.get().kind === 'saved')
  if (saysSaved) expect(isAllOnDisk(world)).toBe(true)
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), tab: fc.nat(2), at: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), tab: fc.nat(2), at: fc.nat(9) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom('toServer' as const, 'toClient' as const),
      tab: fc.nat(2),
      count: fc.nat(4),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('cut' as const, 'close' as const, 'pump' as const, 'pump' as const),
      tab: fc.nat(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('open' as const, 'down' as const, 'up' as const) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(15_000) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(world: World, one: Step): Promise<void> {
  const tab = 'tab' in one ? world.tabs[one.tab % Math.max(1, world.tabs.length)] : undefined
  const yText = tab?.documents.find('b.r')?.doc.getText('t')
  if (one.kind === 'write') yText?.insert(one.at % (yText.length + 1), 'x')
  else if (one.kind === 'erase' && yText && yText.length > 0) yText.delete(one.at % yText.length, 1)
  else if ((one.kind === 'toServer' || one.kind === 'toClient') && tab?.line)
    world.deliver(tab.line, one.kind, one.count)
  else if (one.kind === 'pump' && tab?.line) world.pump(tab.line)
  else if (one.kind === 'cut') tab?.line?.lose()
  else if (one.kind === 'close') tab?.close()
  else if (one.kind === 'open' && world.tabs.length < 3) world.openTab()
  else if (one.kind === 'down' || one.kind === 'up') world.setDown(one.kind === 'down')
  await vi.advanceTimersByTimeAsync(one.kind === 'wait' ? one.ms : 1)
}

async function settle(world: World): Promise<void> {
  world.setDown(false)
  if (world.tabs.length === 0) world.openTab()
  for (let round = 0; round < 40; round++) {
    await vi.advanceTimersByTimeAsync(2_500)
    for (const { line } of world.tabs) if (line) world.pump(line)
    check(world)
  }
}

it('[Saved1] nothing is called saved that is not on the disk, and everything is in the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async steps => {
      const world = createWorld()
      world.openTab()
      for (const one of steps) {
        await take(world, one)
        check(world)
      }
      await settle(world)
      expect(world.tabs.map(({ documents }) => documents.savedState.get().kind)).toEqual(
        world.tabs.map(() => 'saved'),
      )
      expect(isAllOnDisk(world)).toBe(true)
      for (const tab of [...world.tabs]) tab.close()
    }),
    { numRuns: 60, interruptAfterTimeLimit: 45_000, markInterruptAsFailure: true },
  )
})
