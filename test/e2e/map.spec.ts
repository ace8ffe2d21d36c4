/** Two people on one free board: cards by keys, a drag that the other sees while it lasts, each step undone, connectors. */
import { expectNoFaults } from './no-faults.ts'
import { MapPage } from './pages/map-page.ts'
import { expect, test } from './workshop.ts'

test('cards lie where people put them, for everyone', async ({ workshop, join }) => {
  const moderator = await join(workshop.joinLinks.moderator, 'mod-01')
  const boardId = await moderator.evaluate(async id => {
    const answer = await fetch(`/api/workshops/${id}/boards`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'free', title: 'Ideas' }),
    })
    return ((await answer.json()) as { id: string }).id
  }, workshop.id)
  const mine = new MapPage(moderator)
  const theirs = new MapPage(await join(workshop.joinLinks.participants['r-ta'] ?? '', 'ta-03'))
  await Promise.all([mine.open(boardId), theirs.open(boardId)])
  const { keyboard, mouse } = moderator

  await test.step('written one below the other', async () => {
    await keyboard.press('n')
    await keyboard.type('Cargo bikes')
    await keyboard.press('Enter')
    await keyboard.type('Shared depots')
    await keyboard.press('Escape')
    await expect(theirs.card('Cargo bikes')).toBeVisible()
    await expect(theirs.card('Shared depots')).toBeVisible()
    await expect(mine.card('Shared depots')).toBeFocused()
  })

  const seenFrom = () => theirs.whereIs('Cargo bikes')
  const before = await mine.whereIs('Cargo bikes')
  const seenBefore = await seenFrom()

  await test.step('dragged before the other’s eyes, dropped once, taken back', async () => {
    await mine.hold('Cargo bikes', 230, -97)
    await expect.poll(seenFrom).not.toEqual(seenBefore)
    await mouse.up()
    await expect.poll(seenFrom).toEqual({ x: seenBefore.x + 230, y: seenBefore.y - 97 })
    await keyboard.press('Control+z')
    await expect.poll(seenFrom).toEqual(seenBefore)
    await expect.poll(() => mine.whereIs('Cargo bikes')).toEqual(before)
  })

  await test.step('carried by arrows as one step', async () => {
    await mine.card('Cargo bikes').click()
    for (const key of ['ArrowLeft', 'ArrowLeft', 'Shift+ArrowUp', 'Tab']) await keyboard.press(key)
    await expect(mine.card('Shared depots')).toBeFocused()
    await expect.poll(seenFrom).toEqual({ x: seenBefore.x - 16, y: seenBefore.y - 40 })
    await keyboard.press('Control+z')
    await expect.poll(seenFrom).toEqual(seenBefore)
  })

  await test.step('joined by keys, and gone with their connector when deleted', async () => {
    await keyboard.press('l')
    await keyboard.press('Alt+ArrowUp')
    await expect(mine.card('Cargo bikes')).toBeFocused()
    await keyboard.press('Enter')
    await keyboard.press('Control+a')
    await keyboard.press('Delete')
    await expect(theirs.card('Cargo bikes')).toHaveCount(0)
    await moderator.locator('.toast').getByRole('button', { name: 'Undo' }).click()
    await expect(theirs.card('Cargo bikes')).toBeVisible()
  })

  await expectNoFaults(moderator)
})
