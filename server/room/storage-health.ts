/** Whether the store takes writes. After a failure it is asked with a few bytes, again and again, until it does. */
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
}

export function createStorageHealth({ probe, clock, everyMs, log }: StorageHealthParts): StorageHealth {
  let state: 'good' | 'failing' | 'stopped' = 'good'
  let cancel: (() => void) | undefined

  async function ask(): Promise<void> {
    try {
      await probe()
      if (state !== 'failing') return
      state = 'good'
      log.info('storage_recovered')
    } catch {
      later()
    }
  }

  function later(): void {
    if (state === 'failing') cancel = clock.after(everyMs, () => void ask())
  }

  return {
    isGood: () => state === 'good',
    failed(error) {
      log.error('storage_failed', errorFields(error))
      if (state !== 'good') return
      state = 'failing'
      later()
    },
    stop() {
      state = 'stopped'
      cancel?.()
    },
  }
}
