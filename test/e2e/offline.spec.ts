/** A line that breaks: what is written meanwhile stays, is told as such, survives a reload, and merges on return. */
import { GridsPage } from './pages/grids-page.ts'
import { expect, test } from './workshop.ts'

test('a region loses its line, goes on writing, and merges on return', async ({ workshop, join }) => {
  const [tampere, ankara] = await Promise.all([
    join(workshop.joinLinks.participants['r-ta'] ?? '', 'ta-02'),
    join(workshop.joinLinks.participants['r-an'] ?? '', 'an-02'),
  ])
  const [tampereGrids, ankaraGrids] = [new GridsPage(tampere), new GridsPage(ankara)]
  await Promise.all([tampereGrids.open(), ankaraGrids.open()])

  await tampere.context().setOffline(true)
  await expect(tampereGrids.saved('Offline')).toBeVisible()
  await tampereGrids.add('FI-TRE', 'S', 'Written without a line')
  await ankaraGrids.add('TR-ANK', 'S', 'Written meanwhile elsewhere')
  await expect(tampereGrids.card('Written meanwhile elsewhere')).toHaveCount(0)

  await tampere.context().setOffline(false)
  await expect(tampereGrids.saved('Saved')).toBeVisible()
  for (const grids of [tampereGrids, ankaraGrids]) {
    await expect(grids.card('Written without a line')).toHaveCount(1)
    await expect(grids.card('Written meanwhile elsewhere')).toHaveCount(1)
  }
})

test('what was written just before the tab closed is sent when it opens again', async ({
  workshop,
  join,
}) => {
  const page = await join(workshop.joinLinks.participants['r-be'] ?? '', 'be-01')
  const grids = new GridsPage(page)
  await grids.open()
  await page.context().setOffline(true)
  await expect(grids.saved('Offline')).toBeVisible()
  await grids.add('CH-BE', 'O', 'Kept in this browser')
  await page.context().setOffline(false)
  await page.reload()
  await expect(grids.saved('Saved')).toBeVisible()
  await expect(grids.card('Kept in this browser')).toHaveCount(1)

  const reader = new GridsPage(await join(workshop.joinLinks.observer, 'guest'))
  await reader.open()
  await expect(reader.card('Kept in this browser')).toHaveCount(1)
})
