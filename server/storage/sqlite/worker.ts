/**
 * The storage worker: the thread that owns the database. Takes all requests that wait, makes one transaction of
 * neighbouring `append` calls (group commit), and answers each. If a shared transaction fails, its calls are tried
 * one by one, so that a bad one harms no other.
 */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { fail, succeed } from '../../../shared/result.ts'
import { StorageFailure, type StorageFailureKind } from '../port.ts'
import { type OpenDatabase, openDatabase } from './database.ts'
import type { Opened, Reply, Request } from './messages.ts'
import { createOperations, type Operations } from './operations.ts'
import { unpackEntries } from './packed-entries.ts'

type Append = Extract<Request, { name: 'append' }>

function start(port: MessagePort, dataDir: string): void {
  const opened = openDatabase(dataDir)
  port.postMessage((opened.ok ? succeed(undefined) : opened) satisfies Opened)
  if (opened.ok) serve(port, opened.value)
}

function serve(port: MessagePort, database: OpenDatabase): void {
  const operations = createOperations(database.db)
  port.on('message', (first: Request) => {
    for (const batch of batches([first, ...takeWaiting(port)])) {
      if (Array.isArray(batch)) appendTogether(port, operations, batch)
      else if (batch.name === 'close') close(port, database, batch.id)
      else answer(port, batch.id, () => call(operations, batch))
    }
  })
}

function takeWaiting(port: MessagePort): Request[] {
  const requests: Request[] = []
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port))
    requests.push(next.message)
  return requests
}

/** In order, with neighbouring appends taken together. */
function batches(requests: Request[]): (Append[] | Exclude<Request, Append>)[] {
  const result: (Append[] | Exclude<Request, Append>)[] = []
  for (const request of requests) {
    const last = result.at(-1)
    if (request.name !== 'append') result.push(request)
    else if (Array.isArray(last)) last.push(request)
    else result.push([request])
  }
  return result
}

function appendTogether(port: MessagePort, operations: Operations, calls: Append[]): void {
  try {
    operations.append(calls.flatMap(({ packed }) => unpackEntries(packed)))
    for (const { id } of calls) port.postMessage({ id, ...succeed(undefined) } satisfies Reply)
  } catch (error) {
    if (calls.length > 1) for (const one of calls) appendTogether(port, operations, [one])
    else answer(port, calls[0]?.id ?? 0, () => raise(error))
  }
}

function call(operations: Operations, request: Exclude<Request, Append | { name: 'close' }>): unknown {
  const operation = operations[request.name] as (...args: unknown[]) => unknown
  return operation(...request.args)
}

function answer(port: MessagePort, id: number, work: () => unknown): void {
  try {
    port.postMessage({ id, ...succeed(work()) } satisfies Reply)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    port.postMessage({ id, ...fail({ kind: kindOf(error), message }) } satisfies Reply)
  }
}

function close(port: MessagePort, database: OpenDatabase, id: number): void {
  answer(port, id, () => database.close())
  port.close()
}

function raise(error: unknown): never {
  throw error
}

function kindOf(error: unknown): StorageFailureKind {
  if (error instanceof StorageFailure) return error.kind
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_CONSTRAINT')) return 'conflict'
  return /^SQLITE_(CORRUPT|NOTADB)/.test(code) ? 'damaged' : 'io'
}

if (parentPort) start(parentPort, workerData as string)
