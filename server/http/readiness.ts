/**
 * Whether new work should be sent here: not while the server stops, on a full disk or while storage fails. The disk
 * is asked at most once a second, however often this is.
 */
import { statfs } from 'node:fs/promises'

export interface Readiness {
  /** Why not; undefined while all is well. */
  unready(): Promise<string | undefined>
  isStopping(): boolean
  /** From now on there is no way back. */
  drain(): void
}

/** Room for some minutes of everybody's writing, and for the database to fold its log. */
const leastFreeBytes = 32_000_000
const askEveryMs = 1_000

/** `takesWrites`: false since a write failed, until one went through again. */
export function createReadiness(dataDir: string, takesWrites: () => boolean): Readiness {
  let isDraining = false
  let asked = 0
  let answer: Promise<string | undefined> = Promise.resolve(undefined)
  return {
    unready() {
      if (isDraining) return Promise.resolve('the server is stopping')
      if (!takesWrites()) return Promise.resolve('storage does not take writes')
      if (asked === 0 || performance.now() - asked > askEveryMs) {
        asked = performance.now()
        answer = askDisk(dataDir)
      }
      return answer
    },
    isStopping: () => isDraining,
    drain() {
      isDraining = true
    },
  }
}

async function askDisk(dataDir: string): Promise<string | undefined> {
  try {
    const { bavail, bsize } = await statfs(dataDir)
    if (bavail * bsize < leastFreeBytes) return 'the disk is full'
    return undefined
  } catch {
    return 'the data folder is gone'
  }
}
