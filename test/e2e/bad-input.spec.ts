/** Bad input gets a clear word about what to do, and nothing is lost. */
import { GridsPage } from './pages/grids-page.ts'
import { expect, test } from './workshop.ts'

test('a broken and a foreign file say where and what was expected', async ({ person }) => {
  const page = await person()
  await page.goto('/')
  const drop = (name: string, content: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
  await drop('notes.json', '{"format": ')
  await expect(page.getByText('The file is not JSON', { exact: false })).toBeVisible()
  await drop('other.json', JSON.stringify({ format: 'something-else', formatVersion: 1 }))
  await expect(page.getByText('other.json could not be imported', { exact: false })).toBeVisible()
  await expect(page.getByText('format', { exact: true }).first()).toBeVisible()
})

test('a wrong link, an ended link and a name that is too long', async ({ person, workshop, join }) => {
  const page = await person()
  await page.goto('/join#this-is-no-secret')
  await expect(page.getByRole('main')).toContainText(/link/i)

  await page.goto(workshop.joinLinks.participants['r-be'] ?? '')
  const alias = page.getByLabel('Name or alias')
  await alias.fill('x'.repeat(500))
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(page.getByText('That is 500 characters', { exact: false })).toBeVisible()
  await expect(alias).toHaveValue('x'.repeat(500))

  const host = await join(workshop.joinLinks.moderator, 'mod')
  const links = await (await host.request.get(`/api/workshops/${workshop.id}/links`)).json()
  const bern = links.find(
    (link: { role: string; regionId: string | null }) =>
      link.role === 'participant' && link.regionId === 'r-be',
  )
  expect((await host.request.post(`/api/workshops/${workshop.id}/links/${bern.id}/revoke`)).ok()).toBe(true)
  await alias.fill('be-02')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(page.getByRole('main')).toContainText(/ended|no longer|not valid/i)
})

test('three million characters pasted into a card stay in the clipboard', async ({ workshop, join }) => {
  const page = await join(workshop.joinLinks.participants['r-do'] ?? '', 'do-06')
  const grids = new GridsPage(page)
  await grids.open()
  const field = await grids.startEditing('Fördergeber wollen schnelle Ergebnisse sehen')
  await field.evaluate(element => {
    const clipboard = new DataTransfer()
    clipboard.setData('text/plain', 'x'.repeat(3_000_000))
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
    )
  })
  await expect(page.getByRole('alert')).toContainText('still in your clipboard')
  await expect(field).toHaveValue('Fördergeber wollen schnelle Ergebnisse sehen')
})
