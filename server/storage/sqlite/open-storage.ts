/**
 * The store on SQLite: starts the worker that owns the database and speaks the port's calls to it. Expected failures
 * of opening come back as values with words for the operator; a call that the worker could not do is rejected with
 * a `StorageFailure`. If the worker dies, all waiting and later calls are rejected.
 */
import { Worker } from 'node:worker_threads'
import { fail, type Result, succeed } from '../../../shared/result.ts'
import { type LogEntry, type Storage, StorageFailure } from '../port.ts'
import type { Opened, OperationName, Reply, Request } from './messages.ts'
import { notWritable, type OpenFailure } from './open-failure.ts'
import { packEntries } from './packed-entries.ts'

/** Whoever opens it closes it: `Storage.close` resolves when the database is closed and the folder is free. */
export async function openStorage(dataDir: string): Promise<Result<Storage, OpenFailure>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: dataDir })
  const opened = await firstMessage(worker, dataDir)
  if (!opened.ok) {
    await worker.terminate()
    return fail(opened.error)
  }
  return succeed(createStorage(worker))
}

function firstMessage(worker: Worker, dataDir: string): Promise<Opened> {
  return new Promise(resolve => {
    worker.once('message', (opened: Opened) => {
      worker.removeAllListeners('error')
      resolve(opened)
    })
    worker.once('error', error => resolve(fail(notWritable(dataDir, (error as Error).message))))
  })
}

function createStorage(worker: Worker): Storage {
  const calls = createCalls(worker)
  const named =
    (name: OperationName) =>
    (...args: unknown[]): Promise<never> =>
      calls.send(id => [{ id, name, args }]) as Promise<never>

  return {
    append(entries: LogEntry[]) {
      const packed = packEntries(entries)
      return calls.send(id => [{ id, name: 'append', packed }, [packed.buffer]]) as Promise<void>
    },
    loadDocument: named('loadDocument'),
    listDocuments: named('listDocuments'),
    loadOwners: named('loadOwners'),
    compact: named('compact'),
    probe: named('probe'),
    createWorkshop: named('createWorkshop'),
    findWorkshop: named('findWorkshop'),
    countWorkshops: named('countWorkshops'),
    findLink: named('findLink'),
    listLinks: named('listLinks'),
    revokeLink: named('revokeLink'),
    replaceLink: named('replaceLink'),
    createSession: named('createSession'),
    findSession: named('findSession'),
    findParticipant: named('findParticipant'),
    createSnapshot: named('createSnapshot'),
    listSnapshots: named('listSnapshots'),
    loadSnapshot: named('loadSnapshot'),
    serverKey: named('serverKey'),
    async close() {
      await calls.send(id => [{ id, name: 'close' }])
      await calls.ended
    },
  }
}

interface Waiting {
  resolve(value: unknown): void
  reject(failure: StorageFailure): void
}

/** Numbers requests and hands each reply to whoever waits for it. */
function createCalls(worker: Worker) {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let failure: StorageFailure | undefined

  worker.on('message', (reply: Reply) => {
    const call = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (reply.ok) call?.resolve(reply.value)
    else call?.reject(new StorageFailure(reply.error.kind, reply.error.message))
  })
  const ended = new Promise<void>(resolve => worker.once('exit', () => resolve()))
  const fallOver = (message: string) => {
    failure ??= new StorageFailure('io', message)
    for (const call of waiting.values()) call.reject(failure)
    waiting.clear()
  }
  worker.on('error', error => fallOver(`the storage worker failed: ${(error as Error).message}`))
  worker.on('exit', () => fallOver('the store is closed'))

  return {
    ended,
    send(build: (id: number) => [Request, ArrayBuffer[]?]): Promise<unknown> {
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
