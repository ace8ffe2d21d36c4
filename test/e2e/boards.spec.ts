/**
 * Boards beside the four steps, by keys alone where a person would have them: a moderator adds one of their own, its
 * cards are written and commented on by two people, and what was agreed on a visit shows at the synergy map.
 */
import { expectNoFaults } from './no-faults.ts'
import { expect, test } from './workshop.ts'

test('a board of one’s own, from the form to the synergy map', async ({ workshop, join }) => {
  const moderator = await join(workshop.joinLinks.moderator, 'mod')
  await moderator.getByRole('button', { name: 'Moderation' }).press('Enter')
  await moderator.getByRole('menuitem', { name: 'Add a board' }).press('Enter')
  await moderator.getByRole('radio', { name: 'Delegation visit' }).check()
  await moderator.getByRole('radio', { name: 'A board of your own' }).check()
  await moderator.getByLabel('Title').fill('A day in Dortmund')
  await moderator.getByRole('textbox', { name: 'Column 1' }).fill('See')
  await expectNoFaults(moderator)
  await moderator.getByRole('button', { name: 'Add the board' }).press('Enter')
  await expect(moderator.getByRole('heading', { name: 'See' })).toBeVisible()

  const guest = await join(workshop.joinLinks.participants['r-ta'] ?? '', 'ta-01')
  await guest.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Boards' }).press('Enter')
  await guest.getByRole('button', { name: /^New card ?: Cooperate/ }).press('Enter')
  await guest.keyboard.type('A parcel hub at the port')
  await guest.keyboard.press('Enter')
  await guest.keyboard.press('Escape')

  const card = moderator.getByRole('group', { name: 'A parcel hub at the port' })
  await card.focus()
  await moderator.keyboard.press('c')
  await moderator.getByLabel('Your comment').fill('Who owns the ground?')
  await moderator.getByRole('button', { name: 'Comment', exact: true }).press('Enter')
  await moderator.getByRole('button', { name: 'I agree' }).press('Enter')
  await expectNoFaults(moderator)
  await moderator.keyboard.press('Escape')
  await expect(guest.getByRole('button', { name: '1 comment' })).toBeVisible()
  await expectNoFaults(guest)

  await guest.goto(`/w/${workshop.id}/synergies`)
  await expect(guest.getByRole('button', { name: 'A parcel hub at the port' })).toBeVisible()
  await guest.goto(`/w/${workshop.id}/competences/~matrix`)
  await expect(guest.getByRole('table')).toBeVisible()
  await expectNoFaults(guest)
  await guest.goto(`/w/${workshop.id}/competences/b-checkin`)
  await guest.getByRole('button', { name: 'Met', exact: true }).click()
  await expect(guest.getByText('1 met', { exact: true })).toBeVisible()
})
