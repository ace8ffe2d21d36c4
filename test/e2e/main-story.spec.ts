/**
 * The main job, end to end: the worked example, two regions writing at the same time, the server killed hard in the
 * middle, a snapshot, and a plan whose every line shows where it comes from.
 */
import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { snapshotHash } from '../../shared/plan/snapshot-hash.ts'
import { ServerProcess } from '../server-process.ts'
import { HomePage, joinByLink } from './pages/front-pages.ts'
import { GridsPage } from './pages/grids-page.ts'
import { watch } from './workshop.ts'

const server = new ServerProcess()
test.beforeAll(() => server.start())
test.afterAll(() => server.dispose())

/** Requests to elsewhere, script errors and breaches of the content policy, of everybody in the story. */
const faults: string[] = []
test.afterEach(() => expect(faults).toEqual([]))

async function person(browser: Browser, locale: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  watch(page, server.url, faults)
  return page
}

/** Everyone's cards, once all agree; fails when they do not come to agree. */
async function agreed(grids: GridsPage[]): Promise<string[]> {
  await expect(async () => {
    const [first, ...others] = await Promise.all(grids.map(grid => grid.texts()))
    for (const other of others) expect(other).toEqual(first)
  }).toPass({ timeout: 20_000 })
  return (grids[0] as GridsPage).texts()
}

test('a workshop from the example to the plan, through a crash', async ({ browser }) => {
  const [host, dortmund, tampere] = await Promise.all([
    person(browser, 'de-DE'),
    person(browser, 'de-DE'),
    person(browser, 'en-GB'),
  ])
  const opener = new HomePage(await person(browser, 'en-GB'))
  await opener.openExample(server.url)
  await joinByLink(host, await opener.moderatorLink(), 'mod')
  await joinByLink(dortmund, await opener.participantLink('Dortmund'), 'do-04')
  await joinByLink(tampere, await opener.participantLink('Tampere'), 'ta-04')

  const [hostGrids, dortmundGrids, tampereGrids] = [host, dortmund, tampere].map(
    page => new GridsPage(page),
  ) as [GridsPage, GridsPage, GridsPage]
  const everyone = [hostGrids, dortmundGrids, tampereGrids]
  await Promise.all(everyone.map(grids => grids.open()))

  await test.step('both regions write at the same time and see each other do it', async () => {
    await Promise.all([
      dortmundGrids.add('DE-DO', 'S', 'Prüfstand für Ladesäulen steht'),
      tampereGrids.add('FI-TRE', 'O', 'Winter tests for chargers'),
    ])
    await expect(tampereGrids.card('Prüfstand für Ladesäulen steht')).toBeVisible()
    await expect(dortmundGrids.card('Winter tests for chargers')).toBeVisible()
  })

  await test.step('moderator and Dortmund write in one card, and both texts stay', async () => {
    const text = 'Prüfstand für Ladesäulen steht'
    const [mine, theirs] = [await dortmundGrids.startEditing(text), await hostGrids.startEditing(text)]
    await mine.press('Control+End')
    await theirs.press('Control+Home')
    await Promise.all([
      mine.pressSequentially(' bereit', { delay: 15 }),
      theirs.pressSequentially('Neu: ', { delay: 15 }),
    ])
    await mine.press('Escape')
    await theirs.press('Escape')
    for (const grids of everyone) await expect(grids.card(`Neu: ${text} bereit`)).toBeVisible()
  })

  const seenBefore = new Set(await agreed(everyone))

  await test.step('the server dies in the middle of writing and comes back', async () => {
    await tampereGrids.add('FI-TRE', 'W', 'Few installers for heavy chargers')
    for (const text of await dortmundGrids.texts()) seenBefore.add(text)
    await server.kill()
    await expect(dortmundGrids.saved('Offline')).toBeVisible()
    await dortmundGrids.add('DE-DO', 'T', 'Netzausbau dauert länger als gedacht')
    await server.start()
    for (const grids of everyone)
      await expect(grids.card('Netzausbau dauert länger als gedacht')).toBeVisible()
    await expect(dortmundGrids.saved('Saved')).toBeVisible()
  })

  await test.step('every card that any browser saw is there, once, also after a reload', async () => {
    await host.reload()
    const after = await agreed(everyone)
    for (const text of seenBefore) expect(after.filter(one => one === text)).toHaveLength(1)
    expect(after).toHaveLength(55 + 4)
  })

  await test.step('the moderator takes a snapshot', async () => {
    await host.getByRole('button', { name: 'Moderation' }).click()
    await host.getByRole('menuitem', { name: 'Stand sichern' }).click()
    await host.getByLabel('Name', { exact: true }).fill('SWOT')
    await host.getByRole('dialog').getByRole('button', { name: 'Stand sichern' }).click()
    await expect(host.getByText('„SWOT“').first()).toBeVisible()
  })

  await test.step('builds the plan, and every value shows where it comes from', async () => {
    await host.getByRole('button', { name: 'Moderation' }).click()
    await host.getByRole('menuitem', { name: /Plan/ }).click()
    await host.getByRole('button', { name: 'Plan erstellen' }).click()
    await host.getByText('28.02.2030').first().click()
    await expect(host.getByText('Regel E4').first()).toBeVisible()
    await expect(host.locator('mark').filter({ hasText: '36 Monate' }).first()).toBeVisible()
  })

  await test.step('downloads it: the plan of just what the grids hold', async () => {
    const [download] = await Promise.all([
      host.waitForEvent('download'),
      host.getByRole('link', { name: 'JSON' }).click(),
    ])
    const plan = JSON.parse(readFileSync(await download.path(), 'utf8'))
    expect(plan.actions.map((action: { id: string }) => action.id)).toEqual([
      'A-e59e0b9e',
      'A-04d08c27',
      'A-4f6a907a',
      'A-f1c73a69',
      'A-3fc2ba02',
    ])
    const workshopId = new URL(host.url()).pathname.split('/')[2]
    const file = await (await host.request.get(`/api/workshops/${workshopId}/exports/workshop.json`)).json()
    expect(plan.snapshotHash).toBe(snapshotHash(file))
    const texts = file.cards.map((card: { text: string }) => card.text)
    expect(texts).toEqual(expect.arrayContaining(['Netzausbau dauert länger als gedacht', ...seenBefore]))
  })
})
