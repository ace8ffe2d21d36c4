/**
 * One real server for all tests of a file, a fresh workshop from the worked example for each test, and people in
 * browsers of their own. Every page is watched: a request to anywhere but the server, a script error or a breach of
 * the content policy fails the test.
 */
import { readFileSync } from 'node:fs'
import { test as base, expect, type Page } from '@playwright/test'
import { ServerProcess } from '../server-process.ts'
import { joinByLink } from './pages/front-pages.ts'

export interface JoinLinks {
  moderator: string
  observer: string
  screen: string
  participants: Record<string, string>
  leads: Record<string, string>
}

export interface Workshop {
  id: string
  joinLinks: JoinLinks
}

type Person = (options?: {
  locale?: string
  width?: number
  height?: number
  /** Beside the mouse there is glass to touch. */
  hasTouch?: boolean
}) => Promise<Page>

interface Fixtures {
  workshop: Workshop
  person: Person
  join: (link: string, alias: string, options?: Parameters<Person>[0]) => Promise<Page>
}

const example = readFileSync(new URL('../fixtures/example-workshop.json', import.meta.url), 'utf8')

export const test = base.extend<Fixtures, { server: ServerProcess }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern
    async ({}, use) => {
      const server = new ServerProcess()
      await server.start()
      await use(server)
      await server.dispose()
    },
    { scope: 'worker' },
  ],

  workshop: async ({ server }, use) => {
    const answer = await fetch(`${server.url}/api/imports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: example,
    })
    await use((await answer.json()) as Workshop)
  },

  person: async ({ browser, server }, use) => {
    const faults: string[] = []
    const pages: Page[] = []
    await use(async ({ locale = 'en-GB', width = 1366, height = 768, hasTouch = false } = {}) => {
      const viewport = { width, height }
      const context = await browser.newContext({ baseURL: server.url, locale, viewport, hasTouch })
      const page = await context.newPage()
      watch(page, server.url, faults)
      pages.push(page)
      return page
    })
    await Promise.all(pages.map(page => page.context().close()))
    expect(faults).toEqual([])
  },

  join: async ({ person }, use) => {
    await use(async (link, alias, options) => {
      const page = await person(options)
      await joinByLink(page, link, alias)
      return page
    })
  },
})

/** For tests that make their own pages; `faults` must be empty in the end. */
export function watch(page: Page, home: string, faults: string[]): void {
  page.on('request', request => {
    const { protocol, host } = new URL(request.url())
    const isOurs = host === new URL(home).host || protocol === 'data:' || protocol === 'blob:'
    if (!isOurs) faults.push(`asked ${host}`)
  })
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => {
    if (/Content Security Policy|Trusted(HTML|Script)/.test(message.text())) faults.push(message.text())
  })
}

export { expect } from '@playwright/test'
