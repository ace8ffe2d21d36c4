/** The plan as people read, build and download it: every value with its way back, for everybody in the workshop. */
import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { expectNoSidewaysScroll } from './no-faults.ts'
import { expect, test } from './workshop.ts'

async function openPlan(page: Page, workshopId: string): Promise<void> {
  await page.goto(`/w/${workshopId}/plan`)
  await expect(page.locator('.plan-title')).toHaveCount(5)
}

/** The action of rank one, as table row or, on narrow screens, as sheet. */
function firstAction(page: Page) {
  return page.locator('#A-e59e0b9e')
}

/** The line that tells where the chosen value comes from. */
function trace(page: Page) {
  return page.locator('#trace-A-e59e0b9e')
}

async function download(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ])
  return readFileSync(await (file as Download).path(), 'utf8')
}

test('a participant sees where a date comes from, in the words of the note', async ({ workshop, join }) => {
  const page = await join(workshop.joinLinks.participants['r-ta'] ?? '', 'ta-07')
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await openPlan(page, workshop.id)
  await firstAction(page).getByRole('button', { name: '28 Feb 2030' }).click()

  await expect(trace(page)).toContainText('Rule E4')
  await expect(trace(page).locator('q')).toHaveText('Zeithorizont: 36 Monate')
  await expect(trace(page).locator('q')).toHaveAttribute('lang', 'de')
  await expect(trace(page).locator('mark')).toHaveText('36 Monate')
  await expect(trace(page)).toContainText('Note by do-13')
  await expect(trace(page)).toContainText('3 links')
  for (const region of ['CH-BE', 'DE-DO', 'FI-TRE', 'TR-ANK']) await expect(trace(page)).toContainText(region)
  expect(asked.filter(path => path.endsWith('workshop.json'))).toEqual([])
  await expect(page.getByRole('link', { name: 'JSON', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Workshop file' })).toHaveCount(0)
})

test('an observer reads the same, in German, themes as well', async ({ workshop, join }) => {
  const page = await join(workshop.joinLinks.observer, 'guest', { locale: 'de-DE' })
  await openPlan(page, workshop.id)
  await firstAction(page).getByRole('button', { name: '28.02.2030' }).focus()
  await expect(trace(page).locator('mark')).toHaveText('36 Monate')
  await expect(trace(page)).toContainText('Notiz von do-13')
  await expect(page.getByText('abgeleitet: Stadtlogistik')).toBeVisible()
})

test('a moderator builds the plan, sees what is open, and takes its files away', async ({
  workshop,
  join,
}) => {
  const page = await join(workshop.joinLinks.moderator, 'mod', { locale: 'de-DE' })
  await openPlan(page, workshop.id)
  await page.getByRole('button', { name: 'Plan erstellen' }).click()
  await expect(page.getByRole('button', { name: 'Neu erstellen' })).toBeVisible()
  await expect(page.locator('.plan-title')).toHaveCount(5)
  await expect(page.locator('.check')).toContainText('10 von 31 offen')

  const csv = await download(page, 'Tabelle')
  expect(csv.startsWith('\uFEFFHandlungsfeld;Maßnahme;')).toBe(true)
  const minutes = await download(page, 'Text')
  expect(minutes).toContain('Regel read.E4, Notiz n004')
  expect(minutes).toContain('“36 Monate”')
  const plan = JSON.parse(await download(page, 'JSON'))
  expect(plan.actions).toHaveLength(5)
  const { note, span } = plan.actions[0].provenance.due
  expect(plan.notes[note].text.slice(span.from, span.to)).toBe('36 Monate')
})

test('the plan fits a telephone', async ({ workshop, join }) => {
  const page = await join(workshop.joinLinks.moderator, 'mod', { locale: 'de-DE', width: 360, height: 640 })
  await openPlan(page, workshop.id)
  await firstAction(page).getByRole('button', { name: '28.02.2030' }).click()
  await expect(trace(page).locator('mark')).toHaveText('36 Monate')
  await expect(trace(page)).toBeInViewport()
  await expectNoSidewaysScroll(page)
  await firstAction(page)
    .getByRole('button', { name: /^Einzelheiten/ })
    .click()
  await expectNoSidewaysScroll(page)
  for (const view of ['Verbindungen', 'Finanzierung', 'Methode']) {
    await page.getByRole('button', { name: new RegExp(`^${view}`) }).click()
    await expectNoSidewaysScroll(page)
  }
})
