/**
 * The built pages. Files with a hash in their name never change and are kept by browsers for a year; `index.html`
 * is asked for anew each time, and answers every address that the interface's own router knows; any other address gets
 * it too, as 404, if a person asks.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const yearSeconds = 365 * 24 * 3600

/** Answers with what sends the interface to an address that none of it is at; undefined where there is none. */
export async function serveClient(
  app: FastifyInstance,
  clientDir: string,
): Promise<((reply: FastifyReply) => FastifyReply) | undefined> {
  if (!existsSync(join(clientDir, 'index.html'))) {
    serveNotice(app)
    return undefined
  }
  await app.register(fastifyStatic, {
    root: join(clientDir, 'assets'),
    prefix: '/assets/',
    index: false,
    cacheControl: false,
    // The build leaves a small copy beside each file; who does not take it gets the plain one.
    preCompressed: true,
    schemaHide: true,
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(clientDir, 'assets'))
      reply.header('cache-control', hashed ? `public, max-age=${yearSeconds}, immutable` : 'no-cache')
    },
  })
  app.get('/old-browser.js', { schema: { hide: true } }, (_request, reply) =>
    reply.sendFile('old-browser.js', clientDir),
  )
  for (const [address, page] of Object.entries(pages)) {
    app.get(address, { schema: { hide: true } }, (_request, reply) => reply.sendFile(page, clientDir))
  }
  return reply => reply.sendFile('index.html', clientDir)
}

/** Pages that differ in what they let the browser fetch ahead (`vite.config.ts`). */
const pages = {
  '/': 'index.html',
  '/styleguide': 'index.html',
  '/join': 'join.html',
  '/w/*': 'workshop.html',
}

/** The server is of use without pages too, to scripts and tests. */
function serveNotice(app: FastifyInstance): void {
  const notice =
    'The pages are not built yet: stop the server and run "npm start". The interface for programs is at /api/openapi.json.\n'
  const answer = (reply: FastifyReply) => reply.code(503).type('text/plain; charset=utf-8').send(notice)
  for (const address of Object.keys(pages))
    app.get(address, { schema: { hide: true } }, (_request, reply) => answer(reply))
}
