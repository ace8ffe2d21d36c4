/** Two people on a free board: they write, connect, draw, use their fingers, put in a picture, send a card to the SWOT and back, and undo. */
import { png, secret } from '../fixtures/pictures.ts'
import { expectNoFaults } from './no-faults.ts'
import { Finger, type Point } from './pages/finger.ts'
import { FreePage } from './pages/free-page.ts'
import { expect, test } from './workshop.ts'

test('two people on a free board', async ({ workshop, join }) => {
  const { moderator, participants } = workshop.joinLinks
  const lead = await join(moderator, 'mod')
  const added = await lead.evaluate(async id => {
    const body = JSON.stringify({ type: 'free', title: 'Charging' })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`/api/workshops/${id}/boards`, { method: 'POST', headers, body })
    return answer.status
  }, workshop.id)
  expect(added).toBe(201)
  const kim = new FreePage(await join(participants['r-do'] ?? '', 'Kim', { hasTouch: true }))
  const ada = new FreePage(lead)
  await Promise.all([kim.open(), ada.open()])

  // Cards and a connector, seen by the other.
  await kim.add('Depots', 200, 120)
  await kim.add('Buses', 560, 120)
  await expect(ada.item('Buses')).toBeVisible()
  await kim.connectToTheRight('Depots')

  // Several at once without a key, as a finger does it; one more press takes one out again.
  await kim.markFrom(60, 60, 860, 330)
  await expect(kim.marked).toHaveCount(2)
  await kim.item('Depots').click()
  await expect(kim.marked).toHaveCount(1)
  await kim.page.keyboard.press('v')

  await workByFinger(kim)

  // A stroke of the pen, and a picture without what the camera noted.
  await kim.draw(900, 160)
  await expect(ada.item('Drawing')).toBeVisible()
  await kim.putIn('depot.png', png(300, 200, true), 'A depot at night', 'Photo: Kim')
  await expect(ada.page.getByRole('img', { name: 'A depot at night' })).toBeVisible()
  await expect(ada.page.getByText('Photo: Kim')).toBeVisible()
  const address = await ada.page.getByRole('img', { name: 'A depot at night' }).getAttribute('src')
  const bytes = await (await ada.page.request.get(address ?? '')).body()
  expect([bytes.subarray(1, 4).toString(), bytes.includes(secret)]).toEqual(['PNG', false])
  await expectNoFaults(kim.page)

  // What is no picture is refused in words, and nothing that was written is lost.
  await kim.putIn('plan.png', Buffer.from('<svg onload="alert(1)"/>'), 'The plan', '')
  await expect(kim.page.getByText('This file cannot be shown here as a picture')).toBeVisible()
  await expect(kim.page.getByRole('textbox', { name: 'What does it show?' })).toHaveValue('The plan')
  await expectNoFaults(kim.page)
  await kim.page.keyboard.press('Escape')

  // The outline says the same.
  await ada.page.getByRole('link', { name: 'Outline' }).click()
  await expect(ada.page.getByText('leads to Buses')).toBeVisible()
  await expect(ada.page.getByText('Drawing')).toBeVisible()
  await expect(ada.page.getByRole('img', { name: 'A depot at night' })).toBeVisible()
  await expectNoFaults(ada.page)

  // To the SWOT by keys; undo brings it back, redo sends it again.
  await kim.item('Buses').click()
  await kim.sendOn('SWOT grid, Dortmund', 'Weaknesses')
  await expect(kim.item('Buses')).toHaveCount(0)
  await kim.page.keyboard.press('Control+z')
  await expect(kim.item('Buses')).toBeVisible()
  await kim.page.keyboard.press('Control+y')
  await expect(kim.item('Buses')).toHaveCount(0)
  await kim.page.getByRole('link', { name: /SWOT$/ }).click()
  const there = kim.page.getByRole('group', { name: 'Buses', exact: true })
  await expect(there).toBeVisible()

  // And back, where the other sees it.
  await there.focus()
  await kim.sendOn('Charging')
  await expect(there).toHaveCount(0)
  await expect(ada.page.getByText('Buses', { exact: true })).toBeVisible()
})

/** Two fingers zoom, and one of them goes on moving the view; one moves a card, unless another comes down. */
async function workByFinger(board: FreePage): Promise<void> {
  const finger = await Finger.of(board.page)
  const depots = board.item('Depots')
  const lies = (wanted: Point) =>
    expect(async () => {
      const { x, y } = await finger.middle(depots)
      expect(Math.hypot(x - wanted.x, y - wanted.y)).toBeLessThan(3)
    }).toPass()
  const start = await finger.middle(depots)
  const [left, right] = [at(560, 560), at(680, 560)]
  await finger.down(left)
  await finger.down(right, 1)
  await finger.move(at(500, 560), at(740, 560))
  const zoomed = at(620 + 2 * (start.x - 620), 560 + 2 * (start.y - 560))
  await lies(zoomed)
  await finger.lift(1)
  await finger.move(at(540, 540))
  await lies(at(zoomed.x + 40, zoomed.y - 20))
  await finger.move(at(500, 560))
  await finger.down(at(740, 560), 1)
  await finger.move(left, right)
  await finger.up()
  await lies(start)

  await finger.down(start)
  await finger.move(at(start.x + 30, start.y + 150))
  await lies(at(start.x + 30, start.y + 150))
  await finger.down(right, 1)
  await finger.up()
  await lies(start)
  await finger.down(start)
  await finger.move(at(start.x + 30, start.y + 150))
  await finger.up()
  await lies(at(start.x + 30, start.y + 150))
  await board.page.keyboard.press('Control+z')
  await lies(start)
}

const at = (x: number, y: number): Point => ({ x, y })
