/**
 * No word of the interface escapes translation and none is cut off: every screen is read in the pseudo-language, in
 * which whatever is translated has accents and is longer. Text without accents must be somebody's writing.
 */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { pseudoLanguage } from '../../client/i18n/languages.ts'
import { forEachSheet } from './pages/sheets.ts'
import { findCutLabels, findPlainTexts } from './pages/words.ts'
import { expect, test } from './workshop.ts'

const example = readFileSync(new URL('../fixtures/example-workshop.json', import.meta.url), 'utf8')

/** All strings of the worked example: what people wrote and named. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })
/** And what the browser itself names. */
const written = [
  ...textsOf(JSON.parse(example)),
  ...['de', 'en', 'fr', 'tr', 'cs', 'fi', 'ko'].map(code => languageNames.of(code)),
  // React Aria's own, which has no pseudo-language
  'aria-label: Dismiss',
].join('\n')

/** Lists are made of several names, counts follow them; a word joiner only keeps lines together. */
function isWritten(text: string): boolean {
  return text
    .replaceAll('\u2060', '')
    .replace(/^(aria-label|title|alt): /, '')
    .replace(/ \d+$/, '')
    .split(', ')
    .every(part => written.includes(part))
}

async function expectWords(page: Page, where: string): Promise<void> {
  const plain = await page.evaluate(findPlainTexts)
  expect
    .soft(
      plain.filter(text => !isWritten(text)),
      `untranslated at ${where}`,
    )
    .toEqual([])
  expect.soft(await page.evaluate(findCutLabels), `cut at ${where}`).toEqual([])
}

async function joinAs(page: Page, link: string, alias: string): Promise<void> {
  await page.goto(link)
  await page.locator('form input').fill(alias)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL(/\/w\//)
}

async function inPseudoLanguage(page: Page): Promise<Page> {
  await page.addInitScript(language => localStorage.setItem('zirkel.language', language), pseudoLanguage)
  return page
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('main').waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.plan-loading, .workshop-waiting').first().waitFor({ state: 'detached' })
  await expectWords(page, path.replace(/#.*/, '#'))
}

for (const size of [
  { width: 1366, height: 768 },
  { width: 360, height: 640 },
]) {
  test(`before joining, ${size.width} wide`, async ({ person, workshop }) => {
    const page = await inPseudoLanguage(await person(size))
    const paths = ['/', '/?new', '/join', '/join#no-such-link', workshop.joinLinks.moderator]
    for (const path of paths) await visit(page, path)
  })

  test(`the steps, ${size.width} wide`, async ({ person, workshop }) => {
    const page = await inPseudoLanguage(await person(size))
    await joinAs(page, workshop.joinLinks.moderator, 'mod')
    for (const step of ['competences', 'swot', 'swot/r-do', 'swot/outline', 'synergies', 'circles', 'plan'])
      await visit(page, `/w/${workshop.id}/${step}`)
  })

  test(`menus and sheets, ${size.width} wide`, async ({ person, workshop }) => {
    const page = await inPseudoLanguage(await person(size))
    await joinAs(page, workshop.joinLinks.moderator, 'mod')
    await visit(page, `/w/${workshop.id}/swot`)
    await forEachSheet(page, name => expectWords(page, name))
  })
}
