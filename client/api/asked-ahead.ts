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
  /** What has come and was not read yet: a page can be drawn with it at once. It stays there for `read`. */
  peek(key: string): T | undefined
}

export function createAskedAhead<T>(ask: (key: string) => Promise<Answer<T>>): AskedAhead<T> {
  const coming = new Map<string, Promise<Answer<T>>>()
  const come = new Map<string, T>()
  return {
    begin: key => {
      const asked = ask(key)
      coming.set(key, asked)
      void asked.then(answer => {
        if (answer.ok && coming.get(key) === asked) come.set(key, answer.value)
      })
    },
    put: (key, value) => {
      coming.set(key, Promise.resolve({ ok: true, value }))
      come.set(key, value)
    },
    read: key => {
      const known = coming.get(key)
      coming.delete(key)
      come.delete(key)
      return known ?? ask(key)
    },
    peek: key => come.get(key),
  }
}
