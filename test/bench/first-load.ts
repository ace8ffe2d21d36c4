/**
 * How long a participant waits on a slow laptop and a slow line: Chromium with the processor slowed down four times,
 * 5 Mbit/s and 120 ms, everything loaded anew. Three times from the navigation to the join link: its page can be used
 * (the alias has a field), joined by a script that does not hesitate, and the first card can be written. Once more
 * at full speed of this machine, since four times slower means something else on every machine.
 */
import { readFileSync } from 'node:fs'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { buildClient } from '../../server/setup/build.mjs'
import { mustHaveBrowser } from '../browser.ts'
import { ServerProcess } from '../server-process.ts'

/** What the product promises, in ms. */
const usableWithinMs = 2_000
const rounds = 3
const bytesPerSecond = (5 * 1_000_000) / 8

const example = readFileSync(new URL('../fixtures/example-workshop.json', import.meta.url), 'utf8')

interface Times {
  joinPageMs: number
  firstCardMs: number
  scriptKb: number
  allKb: number
}

async function slowDown(session: CDPSession, cpuRate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 120,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
}

/** Of what was loaded, as it came over the line. */
function countBytes(session: CDPSession): { script: number; all: number } {
  const sum = { script: 0, all: 0 }
  const types = new Map<string, string>()
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sum.all += encodedDataLength
    if (types.get(requestId) === 'Script') sum.script += encodedDataLength
  })
  return sum
}

async function measure(page: Page, session: CDPSession, link: string): Promise<Times> {
  const bytes = countBytes(session)
  const start = performance.now()
  await page.goto(link, { waitUntil: 'commit' })
  await page.locator('form input').fill('be-01')
  const joinPageMs = performance.now() - start
  await page.locator('form button[type=submit]').click()
  await page.locator('button.next').first().click()
  await page.locator('textarea.card-field').fill('first')
  const firstCardMs = performance.now() - start
  return { joinPageMs, firstCardMs, scriptKb: bytes.script / 1_000, allKb: bytes.all / 1_000 }
}

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

await buildClient()
const server = new ServerProcess()
await server.start()
const founded = await fetch(`${server.url}/api/imports`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: example,
})
const { joinLinks } = (await founded.json()) as { joinLinks: { participants: Record<string, string> } }
const link = Object.values(joinLinks.participants)[0] ?? ''
const browser = await chromium.launch({ executablePath: mustHaveBrowser(), args: ['--no-sandbox'] })

console.log(`  median of ${rounds}, goal ${usableWithinMs} ms for the join page`)
for (const cpuRate of [4, 1]) {
  const times: Times[] = []
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await slowDown(session, cpuRate)
    times.push(await measure(page, session, link))
    await context.close()
  }
  const of = (key: keyof Times) => Math.round(median(times.map(time => time[key])))
  console.log(
    `  processor ÷ ${cpuRate}: join page ${of('joinPageMs')} ms, first card ${of('firstCardMs')} ms; ${of('scriptKb')} KB of script, ${of('allKb')} KB in all by then`,
  )
}

await browser.close()
await server.dispose()
