/**
 * Step 02 as people write it: most of them card after card, one for a minute without a line, one with a reload and one
 * with a dead browser in the middle of a word.
 */
import { cutOff, killed, reloads } from './cast.ts'
import { type Day, tell } from './day.ts'
import type { Hand } from './hand.ts'
import { type ExampleCard, halfOf, swotCards } from './script.ts'

export async function writeSwot(day: Day, one: Hand): Promise<void> {
  const { alias } = one.part
  if (alias === cutOff) return writeWithoutLine(one)
  if (alias === reloads) return writeAndReload(one)
  if (alias === killed) return writeAndDie(day, one)
  await writeAll(one, swotCards(one.part))
}

async function writeWithoutLine(one: Hand): Promise<void> {
  const [first, ...rest] = swotCards(one.part)
  if (first) await writeAll(one, [first])
  await one.isSaved()
  const minute = new Promise(resolve => setTimeout(resolve, 60_000))
  await one.page.context().setOffline(true)
  await one.isOffline()
  await writeAll(one, rest)
  tell(`${one.part.alias} has written without a line`)
  await minute
  await one.page.context().setOffline(false)
  await one.isSaved()
  tell(`${one.part.alias} is back after a minute`)
}

async function writeAndReload(one: Hand): Promise<void> {
  const [first, ...rest] = swotCards(one.part)
  if (!first) return
  await typeHalf(one, first)
  await one.page.reload()
  await finishHalf(one, first)
  tell(`${one.part.alias} goes on after a reload`)
  await writeAll(one, rest)
}

async function writeAndDie(day: Day, one: Hand): Promise<void> {
  const [first, second, ...rest] = swotCards(one.part)
  if (!first || !second) return
  await writeAll(one, [first])
  await one.isSaved()
  await typeHalf(one, second)
  const again = await day.killAndReturn(one.part)
  await again.openOwn('swot')
  await finishHalf(again, second)
  tell(`${one.part.alias} is back in another browser`)
  await writeAll(again, rest)
}

/** The last of the first quadrant is put in the wrong one, and moved. */
async function writeAll(one: Hand, cards: readonly ExampleCard[]): Promise<void> {
  for (const [index, card] of cards.entries()) {
    const { quadrant = '', text } = card
    const wrong = index === 1 && quadrant !== 'T' ? 'T' : undefined
    await one.writeCard(wrong ?? quadrant, text)
    if (wrong) await one.move(text, wrong, quadrant)
    await one.tag(card)
  }
}

/** The first half of a card, and until the server has it. */
async function typeHalf(one: Hand, { quadrant = '', text }: ExampleCard): Promise<void> {
  await one.beginCard(quadrant)
  await one.page.keyboard.type(halfOf(text))
  await one.page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  await one.isSaved()
}

async function finishHalf(one: Hand, card: ExampleCard): Promise<void> {
  await one.reopen(halfOf(card.text))
  await one.page.keyboard.type(card.text.slice(halfOf(card.text).length))
  await one.page.keyboard.press('Escape')
  await one.tag(card)
}
