/** Every page and state that people meet is free of faults that axe can find, in both languages, on wall and phone. */
import { expectNoFaults } from './no-faults.ts'
import { test } from './workshop.ts'

const views = [
  { name: 'English, laptop', locale: 'en-GB', width: 1366, height: 768 },
  { name: 'German, phone', locale: 'de-DE', width: 360, height: 640 },
]

for (const view of views) {
  test(`pages before joining (${view.name})`, async ({ person, workshop }) => {
    const page = await person(view)
    for (const path of ['/', '/?new', workshop.joinLinks.moderator, '/join#no-such-link', '/w/nowhere']) {
      await page.goto(path)
      await page.getByRole('main').waitFor()
      await page.waitForLoadState('networkidle')
      await expectNoFaults(page)
    }
  })

  test(`pages of the workshop (${view.name})`, async ({ join, workshop }) => {
    const page = await join(workshop.joinLinks.moderator, 'mod', view)
    for (const step of ['competences', 'swot', 'swot/r-do', 'synergies', 'circles', 'plan']) {
      await page.goto(`/w/${workshop.id}/${step}`)
      await page.waitForLoadState('networkidle')
      await expectNoFaults(page)
    }
  })
}
