/** A copy that the server refuses, in a real browser: what it lacks is offered, goes back by one press, and is then safe. */
import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { GridsPage } from './pages/grids-page.ts'
import { SetAsidePage } from './pages/set-aside-page.ts'
import { expect, test } from './workshop.ts'

/** Something that no honest client writes, and no card that could be seen. */
function spoilt(): number[] {
  const doc = new Y.Doc()
  doc.getText('no such root').insert(0, 'x')
  return [...Y.encodeStateAsUpdate(doc)]
}

/** Adds an update to this browser's copy of a board, as a disk fault or a broken extension might. */
async function spoilCopy(page: Page, documentId: string): Promise<void> {
  await page.evaluate(
    async ({ update, documentId }) => {
      const all = await indexedDB.databases()
      const name = all.find(one => one.name?.includes(`/${documentId}/`))?.name ?? ''
      const database = await new Promise<IDBDatabase>(resolve => {
        const asked = indexedDB.open(name)
        asked.onsuccess = () => resolve(asked.result)
      })
      await new Promise<void>(resolve => {
        const change = database.transaction('updates', 'readwrite')
        change.objectStore('updates').add(Uint8Array.from(update))
        change.oncomplete = () => resolve()
      })
      database.close()
    },
    { update: spoilt(), documentId },
  )
}

/** The page that wrote it is gone before the line is back: it would have sent the two cards, but not what spoils the copy. */
async function writeIntoSpoiltCopy(page: Page, grids: GridsPage): Promise<void> {
  await page.context().setOffline(true)
  await expect(grids.saved('Offline')).toBeVisible()
  await grids.add('DE-DO', 'S', 'Written before the refusal')
  await grids.add('DE-DO', 'O', 'A second card that nobody else has')
  await spoilCopy(page, 'b-swot.r-do')
  const address = page.url()
  await page.goto('about:blank')
  await page.context().setOffline(false)
  await page.goto(address)
}

test('what the server refused is offered, survives a reload, and goes back by one press', async ({
  workshop,
  join,
}) => {
  const page = await join(workshop.joinLinks.participants['r-do'] ?? '', 'do-02')
  const grids = new GridsPage(page)
  const setAside = new SetAsidePage(page)
  await grids.open()
  await expect(page.locator('.card-text')).toHaveCount(55)
  const before = await grids.texts()
  await writeIntoSpoiltCopy(page, grids)

  await expect(setAside.notice('2 cards of yours are in this browser only')).toBeVisible()
  await expect(grids.card('Written before the refusal')).toHaveCount(0)
  await expect.poll(() => grids.texts()).toEqual(before)
  await page.reload()
  await expect(setAside.notice('2 cards of yours')).toBeVisible()
  await expect(setAside.putAwayButton).toHaveCount(0)

  await setAside.read()
  await expect(setAside.dialog).toContainText('A second card that nobody else has')
  await expect(setAside.dialog).toContainText('Opportunities · not on the board')
  await setAside.dialog.getByRole('button', { name: 'Put back' }).click()
  await expect(setAside.dialog).toHaveCount(0)
  await expect(grids.saved('Saved')).toBeVisible()
  await expect(grids.cell('DE-DO', 'O').getByText('A second card that nobody else has')).toBeVisible()

  const reader = new GridsPage(await join(workshop.joinLinks.observer, 'guest'))
  await reader.open()
  for (const text of ['Written before the refusal', 'A second card that nobody else has'])
    await expect(reader.card(text)).toHaveCount(1)
})

test('on a telephone it can be copied and only then put away', async ({ workshop, join }) => {
  const page = await join(workshop.joinLinks.participants['r-do'] ?? '', 'do-02')
  const grids = new GridsPage(page)
  await grids.open()
  await writeIntoSpoiltCopy(page, grids)
  await page.setViewportSize({ width: 360, height: 640 })
  const setAside = new SetAsidePage(page)
  await expect(setAside.notice('2 cards of yours')).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await expect(setAside.putAwayButton).toHaveCount(0)
  await setAside.read()
  await setAside.dialog.getByRole('button', { name: 'Copy' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Written before the refusal\n\nA second card that nobody else has',
  )
  await setAside.dialog.getByRole('button', { name: 'Put away' }).click()
  await expect(setAside.notice('cards of yours')).toHaveCount(0)
  await page.reload()
  await expect(grids.saved('Saved')).toBeVisible()
  await expect(setAside.notice('cards of yours')).toHaveCount(0)
})
