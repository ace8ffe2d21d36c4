/**
 * A storage thread for as long as the store is open: one that dies (out of memory, a fault in native code that only
 * ends the thread) is replaced, after ever longer while that does not help. Requests wait for a thread that is being
 * opened; while none can be, they are rejected. What a dead thread had under way is never sent again: nobody knows
 * whether it was done.
 */
import type { Result } from '../../../shared/result.ts'
import { StorageFailure } from '../port.ts'
import type { OpenFailure } from './open-failure.ts'
import type { BuildRequest, StorageThread } from './storage-thread.ts'

export interface KeptThread {
  send(build: BuildRequest): Promise<unknown>
  /** Resolves when no thread runs and none will. */
  close(): Promise<void>
}

export interface KeptThreadParts {
  first: StorageThread
  open(): Promise<Result<StorageThread, OpenFailure>>
  /** A thread ended that nobody closed, or another could not be opened. */
  onDeath(reason: string): void
}

type State =
  | { kind: 'serving'; thread: StorageThread; since: number }
  | { kind: 'opening'; opened: Promise<StorageThread | undefined> }
  | { kind: 'waiting'; timer: ReturnType<typeof setTimeout>; failure: StorageFailure }
  | { kind: 'closed' }

/** The first is replaced at once. */
const firstPauseMs = 100
const longestPauseMs = 10_000
/** A thread that served so long was not killed by the same thing as the one before. */
const soundAfterMs = 60_000

export function keepThread({ first, open, onDeath }: KeptThreadParts): KeptThread {
  let deaths = 0
  let state: State = serve(first)

  function serve(thread: StorageThread): State {
    void thread.ended.then(reason => {
      if (state.kind === 'serving' && state.thread === thread) died(reason, state.since)
    })
    return { kind: 'serving', thread, since: performance.now() }
  }

  function died(reason: string, since: number): void {
    onDeath(reason)
    deaths = performance.now() - since > soundAfterMs ? 0 : deaths
    if (deaths === 0) reopen()
    else wait(reason)
    deaths += 1
  }

  function wait(reason: string): void {
    const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** deaths)
    state = {
      kind: 'waiting',
      timer: setTimeout(reopen, pauseMs),
      failure: new StorageFailure('io', reason),
    }
  }

  function reopen(): void {
    const opened = attempt()
    state = { kind: 'opening', opened }
    void opened.then(thread => {
      if (state.kind !== 'opening' || state.opened !== opened) return
      if (thread) state = serve(thread)
      else {
        wait('the storage thread could not be replaced')
        deaths += 1
      }
    })
  }

  async function attempt(): Promise<StorageThread | undefined> {
    const opened = await open()
    if (opened.ok) return opened.value
    onDeath(opened.error.message)
    return undefined
  }

  async function send(build: BuildRequest): Promise<unknown> {
    if (state.kind === 'serving') return state.thread.send(build)
    const thread = state.kind === 'opening' ? await state.opened : undefined
    if (thread) return thread.send(build)
    throw state.kind === 'waiting' ? state.failure : new StorageFailure('io', 'the store is closed')
  }

  async function close(): Promise<void> {
    const last = state
    state = { kind: 'closed' }
    if (last.kind === 'waiting') clearTimeout(last.timer)
    const thread = last.kind === 'serving' ? last.thread : last.kind === 'opening' && (await last.opened)
    if (!thread) return
    // it may die in this very moment, and is over then too
    await thread.send(id => [{ id, name: 'close' }]).catch(() => undefined)
    await thread.ended
  }

  return { send, close }
}
