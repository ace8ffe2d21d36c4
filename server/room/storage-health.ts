/**
 * Whether the store takes writes. After a failure it is asked with a few bytes, again and again, until it does.
 * Whoever has something to do about it is told of every change.
 */
import { errorFields, type Log } from '../log.ts'
import type { Clock } from './clock.ts'

export interface StorageHealth {
  isGood(): boolean
  failed(error: unknown): void
  stop(): void
}

export interface StorageHealthParts {
  probe(): Promise<void>
  clock: Clock
  everyMs: number
  log: Log
  /** In the turn in which it changes. */
  onChange(isGood: boolean): void
}

export function createStorageHealth(parts: StorageHealthParts): StorageHealth {
  const { probe, clock, everyMs, log, onChange } = parts
  let state: 'good' | 'failing' | 'stopped' = 'good'
  let cancel: (() => void) | undefined

  async function ask(): Promise<void> {
    try {
      await probe()
    } catch {
      return later()
    }
    if (state !== 'failing') return
    state = 'good'
    log.info('storage_recovered')
    onChange(true)
  }

  function later(): void {
    if (state === 'failing') cancel = clock.after(everyMs, () => void ask())
  }

  return {
    isGood: () => state === 'good',
    failed(error) {
      if (state !== 'good') return
      log.error('storage_failed', errorFields(error))
      state = 'failing'
      later()
      onChange(false)
    },
    stop() {
      state = 'stopped'
      cancel?.()
    },
  }
}
