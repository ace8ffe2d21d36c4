/**
 * The one place where an error becomes an answer: always `{"error": {kind, message, details?}}` with the status of
 * its kind, never a stack. What nobody foresaw is logged by kind and place and answered as `internal`.
 */
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ErrorKind, errorStatuses, type Failure } from '../../shared/protocol/error-body.ts'
import { errorFields, type Log } from '../log.ts'
import { StorageFailure } from '../storage/port.ts'
import { Refusal } from './refusal.ts'

/** Which of Fastify's own errors mean what to the person who asked. */
const foreseen: Record<string, Failure> = {
  FST_ERR_CTP_INVALID_JSON_BODY: {
    kind: 'invalid',
    message: 'The body is not JSON: send a whole JSON document.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { kind: 'invalid', message: 'Send the body as application/json.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    kind: 'invalid',
    message: 'Content-Length and body differ: send it again.',
  },
  FST_ERR_BAD_URL: { kind: 'invalid', message: 'The address is malformed: check it for stray % signs.' },
  FST_ERR_MAX_PARAM_LENGTH: { kind: 'not_found', message: 'There is nothing at this address.' },
}

const stopping: Failure = { kind: 'unavailable', message: 'The server is stopping: try again in a moment.' }

const storageFails: Failure = {
  kind: 'unavailable',
  message:
    'The server cannot read or write its data just now, and nothing was changed: try again in a moment. If it stays, who runs the server has to make room on its disk or see to it.',
}

const storageDamaged: Failure = {
  kind: 'internal',
  message:
    'What is stored here is damaged and is left as it is: ask who runs the server for its log and a backup.',
}

/** `isStopping`: what fails while the server stops, fails because of that. */
export function answerErrors(app: FastifyInstance, log: Log, isStopping: () => boolean): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const failure = isStopping() && !(error instanceof Refusal) ? stopping : failureOf(error, request)
    if (failure.kind === 'internal' || failure === storageFails) {
      log.error('request_failed', {
        method: request.method,
        route: request.routeOptions.url,
        ...errorFields(error),
      })
    }
    if (failure.kind === 'too_large') readToItsEnd(request, reply)
    return sendFailure(reply, failure)
  })
}

/** `sendPage` sends the interface, which says in the reader's language that there is no such page. */
export function answerUnknownAddresses(
  app: FastifyInstance,
  sendPage: ((reply: FastifyReply) => FastifyReply) | undefined,
): void {
  app.setNotFoundHandler((request, reply) =>
    sendPage && isPersonAsking(request)
      ? sendPage(reply.code(404))
      : sendFailure(reply, nothingHere(request)),
  )
}

/** A browser that was given a mistyped address, and not a program or a page that asks for a file. */
function isPersonAsking({ method, url, headers }: FastifyRequest): boolean {
  const isFile = ['/api/', '/assets/', '/sync/'].some(prefix => url.startsWith(prefix))
  return method === 'GET' && !isFile && headers.accept?.includes('text/html') === true
}

/** Fastify's own refusals of an address, which come before any handler. */
export function answerFrameworkError(
  error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  sendFailure(reply, foreseen[error.code] ?? { kind: 'invalid', message: 'The address is malformed.' })
}

/** What is no HTTP at all, or never ends; there is no reply object yet. */
export function answerBrokenRequest(_error: Error, socket: Socket): void {
  if (!socket.writable) return
  const body = JSON.stringify({ error: { kind: 'invalid', message: 'This is not a whole HTTP request.' } })
  const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`
  socket.end(`${head}\r\nConnection: close\r\n\r\n${body}`)
}

export function sendFailure(reply: FastifyReply, failure: Failure): FastifyReply {
  return reply
    .code(errorStatuses[failure.kind])
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ error: failure }))
}

function failureOf(error: FastifyError | Refusal, request: FastifyRequest): Failure {
  if (error instanceof Refusal) return error.failure
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge(request)
  if (error instanceof StorageFailure && error.kind === 'io') return storageFails
  if (error instanceof StorageFailure && error.kind === 'damaged') return storageDamaged
  const known = foreseen[error.code]
  if (known) return known
  const kind = kindOfStatus(error.statusCode)
  if (kind !== 'internal')
    return { kind, message: 'The request was refused: check its address, headers and body.' }
  return {
    kind,
    message: 'Something went wrong on the server. Try again; if it stays, ask who runs it for the log.',
  }
}

/**
 * Who is still sending sees the answer only if the rest is read: a connection closed under way is a broken line to
 * them. What is read is dropped; the server's `requestTimeout` ends it.
 */
function readToItsEnd(request: FastifyRequest, reply: FastifyReply): void {
  reply.removeHeader('connection')
  request.raw.resume()
}

function tooLarge(request: FastifyRequest): Failure {
  const limit = request.routeOptions.bodyLimit
  return {
    kind: 'too_large',
    message: `The body is too large: at most ${formatBytes(limit)} are taken here.`,
  }
}

function nothingHere(request: FastifyRequest): Failure {
  const where = request.url.startsWith('/api/') ? ' See /api/openapi.json for what there is.' : ''
  return { kind: 'not_found', message: `There is nothing at this address.${where}` }
}

function kindOfStatus(status = 500): ErrorKind {
  const found = Object.entries(errorStatuses).find(([, code]) => code === status)
  if (found) return found[0] as ErrorKind
  return status >= 400 && status < 500 ? 'invalid' : 'internal'
}

const formatBytes = (bytes: number) =>
  bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1_000} KB`
