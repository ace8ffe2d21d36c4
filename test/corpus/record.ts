/** Plays one session in real Chromium against a real server, and gives what the browsers sent. */
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { build } from 'vite'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { readMessage, step1Message } from '../../shared/protocol/messages.ts'
import type { WorkshopInfoAnswer } from '../../shared/protocol/workshop-info.ts'
import { createWorkshop, type TestServer, type Visitor } from '../contract/http/test-server.ts'
import { joinByLink } from '../e2e/pages/front-pages.ts'
import { GridsPage } from '../e2e/pages/grids-page.ts'
import { createRecorder } from './recorder.ts'
import { finalStateOf, type Recording } from './recording.ts'
import type { Session, Stage } from './sessions.ts'

const workshop = {
  title: 'Corpus',
  languages: ['en'],
  regions: [{ id: 'r-do', code: 'DO', name: 'Dortmund', country: 'DE', lang: 'en' }],
  circles: [{ id: 'c-one', title: 'One' }],
}

/** While the mark is set, lines go where nobody listens. */
const prelude = `{
  const Real = WebSocket
  window.WebSocket = class extends Real {
    constructor(url, protocols) {
      super(localStorage.getItem('blocked') ? url.replace('/sync/', '/blocked/') : url, protocols)
    }
  }
}`

export async function record(browser: Browser, server: TestServer, session: Session): Promise<Recording> {
  const moderator = server.visitor()
  const { id, joinLinks } = await createWorkshop(moderator, workshop)
  await moderator.join(joinLinks.moderator, 'watcher')
  const link = joinLinks.participants['r-do'] ?? ''
  const recorder = createRecorder()
  const contexts = new Map<string, BrowserContext>()

  async function pageOf(participant: string): Promise<Page> {
    const known = contexts.get(participant)
    const context = known ?? (await browser.newContext({ baseURL: server.url, locale: 'en-GB' }))
    contexts.set(participant, context)
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', error => console.error(error))
    await page.addInitScript(prelude)
    await recorder.follow(page, participant)
    if (known) await page.goto(`/w/${id}`)
    else await joinByLink(page, link, participant)
    return page
  }

  const stage: Stage = {
    async grids(participant) {
      const grids = new GridsPage(await pageOf(participant))
      await grids.open()
      return grids
    },
    async note(participant, isFirst) {
      const page = await pageOf(participant)
      const script = await bundleNotePage()
      await page.route('**/note-page', route =>
        route.fulfill({ contentType: 'text/html', body: noteHtml(script) }),
      )
      await page.goto('/note-page')
      const { documents } = (await askInfo(moderator, id)).session
      const documentId = documents.find(one => one.circleId === 'c-one')?.id ?? ''
      await page.evaluate(asked => window.note.open(...asked), [id, documentId, isFirst] as const)
      return page
    },
  }
  await session.play(stage)
  const events = recorder.events()
  const documentIds = new Set(events.flatMap(event => (event.kind === 'open' ? event.documentId : [])))
  const final: Recording['final'] = {}
  for (const documentId of documentIds)
    final[documentId] = finalStateOf(await readDocument(server, moderator, id, documentId))
  for (const context of contexts.values()) await context.close()
  return { story: session.story, events, final }
}

async function askInfo(visitor: Visitor, workshopId: string): Promise<WorkshopInfoAnswer> {
  return (await visitor.get(`/api/workshops/${workshopId}`)).body
}

const noteHtml = (script: string) =>
  `<!doctype html><meta charset="utf-8"><div id="note" contenteditable="true"></div><script type="module">${script}</script>`

let bundled: Promise<string> | undefined

function bundleNotePage(): Promise<string> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('note-page.ts', import.meta.url)), formats: ['es'] },
    },
  })
  const [result] = Array.isArray(built) ? built : [built]
  const chunk = result && 'output' in result ? result.output[0] : undefined
  if (!chunk) throw new Error('nothing was bundled')
  return chunk.code.replaceAll('</script', '<\\/script')
}

async function readDocument(
  server: TestServer,
  visitor: Visitor,
  workshopId: string,
  documentId: string,
): Promise<Y.Doc> {
  const url = `${server.url.replace('http', 'ws')}/sync/${workshopId}/${documentId}`
  const socket = new WebSocket(url, { headers: { cookie: visitor.cookies, origin: server.url } })
  const doc = new Y.Doc()
  await new Promise<void>(resolve => {
    socket.on('open', () => socket.send(step1Message(Y.encodeStateVector(doc))))
    socket.on('message', (data: Buffer) => {
      const message = readMessage(new Uint8Array(data))
      if (message?.kind !== 'step2') return
      Y.applyUpdate(doc, message.update)
      resolve()
    })
  })
  socket.terminate()
  return doc
}
