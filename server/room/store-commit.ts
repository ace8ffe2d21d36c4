/**
 * Hands what a commit holds to the store, so that a fault of one room stays that room's. Normally all of it is one
 * transaction. If that fails, the store is asked whether it takes anything; if so, what stands or falls together (a
 * room, or the rooms that one change by the server spans) is tried by itself. Rooms that failed lately always are.
 */
import type { LogEntry } from '../storage/port.ts'
import type { Room } from './room.ts'
import type { Staged } from './staged-document.ts'
import { isContradiction, type StoreFault } from './store-fault.ts'

export interface CommitPart {
  room: Room
  staged: Staged
}

export interface CommitStore {
  /** The error if nothing of it was written. */
  append(entries: LogEntry[]): Promise<{ error: unknown } | undefined>
  probe(): Promise<void>
}

type Group = readonly CommitPart[]

/** `bonds`: rooms whose parts must not be torn apart. Rooms without a fault are on disk. */
export async function storeCommit(
  parts: readonly CommitPart[],
  bonds: readonly (readonly Room[])[],
  store: CommitStore,
): Promise<ReadonlyMap<Room, StoreFault>> {
  const written = parts.filter(({ staged }) => staged.updates.length > 0)
  const { together, alone } = arrange(written, bonds)
  const failure = await append(together, store)
  if (!failure) return storeEach(alone, store)
  if (await takesNothing(failure.error, store))
    return new Map(written.map(({ room }) => [room, { scope: 'disk', error: failure.error }]))
  return storeEach([...groupsOf(together, bonds), ...alone], store)
}

async function storeEach(groups: readonly Group[], store: CommitStore): Promise<Map<Room, StoreFault>> {
  const faults = new Map<Room, StoreFault>()
  for (const [index, group] of groups.entries()) {
    const failure = await append(group, store)
    if (!failure) continue
    const { error } = failure
    const isOver = await takesNothing(error, store)
    const failed = isOver ? groups.slice(index).flat() : group
    for (const { room } of failed) faults.set(room, { scope: isOver ? 'disk' : 'room', error })
    if (isOver) break
  }
  return faults
}

async function append(group: Group, store: CommitStore): Promise<{ error: unknown } | undefined> {
  const entries = group.flatMap(({ room, staged }) => room.entriesOf(staged))
  return entries.length > 0 ? store.append(entries) : undefined
}

async function takesNothing(error: unknown, store: CommitStore): Promise<boolean> {
  if (isContradiction(error)) return false
  return store.probe().then(
    () => false,
    () => true,
  )
}

function arrange(
  parts: Group,
  bonds: readonly (readonly Room[])[],
): { together: Group; alone: readonly Group[] } {
  const failedLately = ({ room }: CommitPart) => room.failures > 0
  if (!parts.some(failedLately)) return { together: parts, alone: [] }
  const groups = groupsOf(parts, bonds)
  const isSafe = (group: Group) => !group.some(failedLately)
  return { together: groups.filter(isSafe).flat(), alone: groups.filter(group => !isSafe(group)) }
}

function groupsOf(parts: Group, bonds: readonly (readonly Room[])[]): Group[] {
  const groups = new Map<Room, Group>(parts.map(part => [part.room, [part]]))
  for (const bond of bonds) {
    const merged = [...new Set(bond.flatMap(room => groups.get(room) ?? []))]
    for (const { room } of merged) groups.set(room, merged)
  }
  return [...new Set(groups.values())]
}
