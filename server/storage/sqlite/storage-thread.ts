/**
 * One storage thread (`worker.ts`), seen from outside: numbers requests and hands each reply to whoever waits for it.
 * Ends once; then whatever waits is rejected, and was written or not, as when a process dies. Who starts another is
 * `kept-thread.ts`.
 */
import { Worker } from 'node:worker_threads'
import { fail, type Result, succeed } from '../../../shared/result.ts'
import { StorageFailure } from '../port.ts'
import type { Opened, Reply, Request } from './messages.ts'
import { notWritable, type OpenFailure } from './open-failure.ts'

/** Makes the request and names what of it changes hands. */
export type BuildRequest = (id: number) => [Request, ArrayBuffer[]?]

export interface StorageThread {
  send(build: BuildRequest): Promise<unknown>
  /** When the thread is over and has given up the folder: why, as far as that is known. */
  readonly ended: Promise<string>
}

/** Resolves when the database is open. */
export async function openThread(dataDir: string): Promise<Result<StorageThread, OpenFailure>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: dataDir })
  const thread = followThread(worker)
  const opened = await Promise.race([
    new Promise<Opened>(resolve => worker.once('message', resolve)),
    thread.ended.then(reason => fail(notWritable(dataDir, reason))),
  ])
  if (opened.ok) return succeed(thread)
  await worker.terminate()
  return fail(opened.error)
}

interface Waiting {
  resolve(value: unknown): void
  reject(failure: StorageFailure): void
}

function followThread(worker: Worker): StorageThread {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let failure: StorageFailure | undefined
  let fault: string | undefined

  worker.on('message', (reply: Reply | Opened) => {
    if (!('id' in reply)) return
    const call = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (reply.ok) call?.resolve(reply.value)
    else call?.reject(new StorageFailure(reply.error.kind, reply.error.message))
  })
  const fallOver = (message: string) => {
    failure ??= new StorageFailure('io', message)
    for (const call of waiting.values()) call.reject(failure)
    waiting.clear()
    return failure.message
  }
  // it is not over yet: whoever is told now and asks again would ask the same thread
  worker.on('error', error => {
    fault = `the storage thread failed: ${(error as Error).message}`
  })
  const ended = new Promise<string>(resolve => {
    worker.once('exit', code => resolve(fallOver(fault ?? `the storage thread ended (${code})`)))
  })

  return {
    ended,
    send(build) {
      if (failure) return Promise.reject(failure)
      const id = ++lastId
      const [request, transfer] = build(id)
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage(request, transfer ?? [])
      })
    },
  }
}
