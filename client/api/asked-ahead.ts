/**
 * Answers that are asked for before the page that needs them is there: the first script of all sets them off. Each is
 * handed out once; whoever asks again gets a new one.
 */
import type { Answer } from './request.ts'

export interface AskedAhead<T> {
  begin(key: string): void
  /** What another answer has brought along. */
  put(key: string, value: T): void
  read(key: string): Promise<Answer<T>>
}

export function createAskedAhead<T>(ask: (key: string) => Promise<Answer<T>>): AskedAhead<T> {
  const coming = new Map<string, Promise<Answer<T>>>()
  return {
    begin: key => void coming.set(key, ask(key)),
    put: (key, value) => void coming.set(key, Promise.resolve({ ok: true, value })),
    read: key => {
      const known = coming.get(key)
      coming.delete(key)
      return known ?? ask(key)
    },
  }
}
