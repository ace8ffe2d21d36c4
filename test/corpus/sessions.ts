/** What people do in the recorded sessions, with real pages, keys and input methods. Each ends with everything saved. */
import { expect, type Page } from '@playwright/test'
import type { GridsPage } from '../e2e/pages/grids-page.ts'
import type { NotePage } from './note-page.ts'

export interface Stage {
  /** A person in a browser of their own, on the grids. The same `participant` again: a second tab. */
  grids(participant: string): Promise<GridsPage>
  /** A person in a browser of their own, in the one note of the circle. */
  note(participant: string, isFirst: boolean): Promise<Page>
}

export interface Session {
  story: string
  play(stage: Stage): Promise<void>
}

declare global {
  interface Window {
    note: NotePage
  }
}

const region = 'DO'

export const sessions: Record<string, Session> = {
  'offline-for-a-while': {
    story: 'One loses the line and goes on writing, the other writes meanwhile, both see all in the end',
    async play(stage) {
      const [ann, ben] = [await stage.grids('ann'), await stage.grids('ben')]
      await ann.add(region, 'S', 'Before the line breaks')
      await isSaved(ann)
      await goOffline(ann)
      for (const word of ['one', 'two', 'three']) await ann.add(region, 'W', `Without a line ${word}`)
      await rewrite(ann, 'Before the line breaks', ' and after')
      await ben.add(region, 'O', 'Meanwhile elsewhere')
      await rewrite(ben, 'Before the line breaks', ', as ben has it')
      await goOnline(ann)
      await isSaved(ann, ben)
      await expect(ben.card('Without a line three')).toBeVisible()
      await expect(ann.card('Meanwhile elsewhere')).toBeVisible()
    },
  },

  'reload-while-offline': {
    story: 'Sockets are blocked over two reloads, something is written before and after each of them',
    async play(stage) {
      const ann = await stage.grids('ann')
      await ann.add(region, 'S', 'With a line')
      await isSaved(ann)
      await blockSockets(ann.page, true)
      await ann.add(region, 'S', 'Before the first reload')
      for (const words of ['After the first reload', 'After the second reload']) {
        await ann.page.reload()
        await expect(ann.card('Before the first reload')).toBeVisible()
        await ann.add(region, 'O', words)
        await rewrite(ann, 'Before the first reload', '')
      }
      await blockSockets(ann.page, false)
      await isSaved(ann)
    },
  },

  'two-tabs': {
    story: 'Two tabs of one browser write in one copy; one loses its line and the other sends for it',
    async play(stage) {
      const first = await stage.grids('ann')
      await first.add(region, 'S', 'From the first tab')
      const second = await stage.grids('ann')
      await second.add(region, 'W', 'From the second tab')
      await rewrite(second, 'From the first tab', ', gone over in the second')
      await isSaved(first, second)
      await blockSockets(first.page, true)
      await first.add(region, 'T', 'Closed before it was sent')
      await blockSockets(first.page, false, false)
      await first.page.close()
      await second.page.reload()
      await expect(second.card('Closed before it was sent')).toBeVisible()
      await isSaved(second)
    },
  },

  'reconnect-while-typing': {
    story: 'The line is dropped again and again in the middle of typing',
    async play(stage) {
      const [ann, ben] = [await stage.grids('ann'), await stage.grids('ben')]
      await ann.add(region, 'S', 'Start')
      await ann.page.keyboard.press('Escape')
      const field = await ann.startEditing('Start')
      for (const words of [' of a long sentence', ' that goes on', ' over every break', ' to its end']) {
        await field.pressSequentially(words, { delay: 12 })
        await ann.page.evaluate(() => dispatchEvent(new Event('offline')))
      }
      await field.press('Escape')
      await isSaved(ann, ben)
      await expect(
        ben.card('Start of a long sentence that goes on over every break to its end'),
      ).toBeVisible()
    },
  },

  'select-all-and-delete': {
    story: 'All words of a card are taken out at once and written anew, then card after card is deleted',
    async play(stage) {
      const [ann, ben] = [await stage.grids('ann'), await stage.grids('ben')]
      for (const word of ['one', 'two', 'three', 'four']) await ann.add(region, 'S', `Card ${word}`)
      await ann.page.keyboard.press('Escape')
      const field = await ann.startEditing('Card one')
      await field.press('ControlOrMeta+a')
      await field.press('Delete')
      await field.pressSequentially('Other words', { delay: 5 })
      await field.press('Escape')
      await ben.add(region, 'W', 'Between')
      for (const word of ['Other words', 'Card two', 'Card three']) {
        await ann.card(word).click()
        await ann.page.keyboard.press('Delete')
        await expect(ann.card(word)).toHaveCount(0)
      }
      await isSaved(ann, ben)
    },
  },

  'undo-and-redo': {
    story: 'Typing, a deletion and a new card are taken back and done again while somebody else writes',
    async play(stage) {
      const [ann, ben] = [await stage.grids('ann'), await stage.grids('ben')]
      await ann.add(region, 'S', 'First')
      await ann.add(region, 'S', 'Second')
      await ann.page.keyboard.press('Escape')
      await rewrite(ann, 'First', ' and more')
      await ben.add(region, 'W', 'From ben')
      await ann.card('Second').click()
      await ann.page.keyboard.press('Delete')
      for (const keys of ['z', 'z', 'z', 'Shift+Z', 'Shift+Z', 'z', 'z', 'Shift+Z', 'Shift+Z', 'Shift+Z'])
        await ann.page.keyboard.press(`ControlOrMeta+${keys}`)
      await isSaved(ann, ben)
    },
  },

  'made-and-deleted-offline': {
    story: 'Cards are made and deleted without a line, others stay; a deleted one comes back by undo',
    async play(stage) {
      const ann = await stage.grids('ann')
      await ann.add(region, 'S', 'There before')
      await isSaved(ann)
      await goOffline(ann)
      await ann.add(region, 'T', 'Made and gone')
      await ann.add(region, 'T', 'Made, gone and back')
      await ann.add(region, 'T', 'Made to stay')
      await ann.page.keyboard.press('Escape')
      for (const words of ['Made and gone', 'Made, gone and back', 'There before']) {
        await ann.card(words).click()
        await ann.page.keyboard.press('Delete')
        await expect(ann.card(words)).toHaveCount(0)
      }
      await ann.page.keyboard.press('ControlOrMeta+z')
      await ann.page.keyboard.press('ControlOrMeta+z')
      await goOnline(ann)
      await isSaved(ann)
    },
  },

  'input-method': {
    story: 'Korean and accents are composed by an input method while somebody else writes in the same card',
    async play(stage) {
      const [ann, ben] = [await stage.grids('ann'), await stage.grids('ben')]
      await ann.add(region, 'S', 'Start')
      await ann.page.keyboard.press('Escape')
      await expect(ben.card('Start')).toBeVisible()
      await ann.startEditing('Start')
      const keyboard = await ann.page.context().newCDPSession(ann.page)
      const compose = (text: string) =>
        keyboard.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        })
      for (const text of ['ㅎ', '하', '한', '한ㄱ', '한구', '한국']) await compose(text)
      await rewrite(ben, 'Start', ' by ben')
      await keyboard.send('Input.insertText', { text: '한국' })
      for (const text of ['´', 'é']) await compose(text)
      await keyboard.send('Input.insertText', { text: 'é' })
      await keyboard.send('Input.insertText', { text: '👩‍👩‍👧' })
      await ann.page.keyboard.press('Escape')
      await isSaved(ann, ben)
      await expect(ben.page.getByText('한국')).toBeVisible()
    },
  },

  'rich-text-by-two': {
    story:
      'Two type into one note in Lexical: paragraphs, bold, backspace, undo and redo, breaks of the line',
    async play(stage) {
      const [ann, ben] = [await stage.note('ann', true), await stage.note('ben', false)]
      await type(ann, 'end', ' costs 20.000 €')
      await ann.keyboard.press('Enter')
      await type(ann, 'end', 'Who does it?')
      await type(ben, 'start', 'New: ')
      await Promise.all([
        type(ann, 'end', ' Dortmund does, from May on'),
        type(ben, 'start', 'Ben at the start. '),
      ])
      await ben.keyboard.press('Shift+End')
      await ben.evaluate(() => window.note.bold())
      for (let presses = 0; presses < 12; presses++) await ann.keyboard.press('Backspace')
      await ann.evaluate(() => window.note.undo())
      await ben.keyboard.press('Enter')
      await ann.evaluate(() => window.note.redo())
      await Promise.all([type(ann, 'end', ' and so on'), type(ben, 'end', ' as ben says')])
      for (const page of [ann, ben]) await page.evaluate(() => window.note.undo())
      for (const page of [ann, ben]) await page.evaluate(() => window.note.redo())
      for (const page of [ann, ben]) await page.evaluate(() => window.note.saved())
    },
  },
}

async function isSaved(...grids: GridsPage[]): Promise<void> {
  for (const one of grids) await expect(one.saved('Saved')).toBeVisible()
}

async function goOffline({ page, saved }: GridsPage): Promise<void> {
  await page.context().setOffline(true)
  await expect(saved.call({ page } as GridsPage, 'Offline')).toBeVisible()
}

const goOnline = ({ page }: GridsPage) => page.context().setOffline(false)

/** Pages and requests go on; lines do not. `prelude` in `record.ts` reads the mark. */
async function blockSockets(page: Page, isBlocked: boolean, connects = true): Promise<void> {
  await page.evaluate(blocked => {
    if (blocked) localStorage.setItem('blocked', 'yes')
    else localStorage.removeItem('blocked')
  }, isBlocked)
  if (isBlocked) await page.evaluate(() => dispatchEvent(new Event('offline')))
  else if (connects) await page.evaluate(() => dispatchEvent(new Event('online')))
}

/** Adds words at the end of a card, letter by letter. */
async function rewrite(grids: GridsPage, text: string, words: string): Promise<void> {
  const field = await grids.startEditing(text)
  await field.press('End')
  await field.pressSequentially(words, { delay: 8 })
  await field.press('Escape')
}

async function type(page: Page, at: 'start' | 'end', words: string): Promise<void> {
  await page.locator('#note').focus()
  await page.evaluate(end => window.note.caretTo(end), at)
  await page.keyboard.type(words, { delay: 10 })
}
