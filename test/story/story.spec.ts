/**
 * A workshop day in twelve browsers: four regions of three people write the worked example's content into empty boards,
 * from the competences to the notes of the circles, half of them without a pointer. One is cut off for a minute while
 * it writes, one reloads in the middle of a word, one's browser is killed in the middle of a word and comes back by
 * the link. In the end all agree, nothing is lost or doubled, and links, counts and actions are those that the example
 * expects.
 */
import { type Browser, type BrowserServer, chromium, expect, type Page, test } from '@playwright/test'
import everyday from '../../playwright.config.ts'
import { expectNoFaults } from '../e2e/no-faults.ts'
import { watch } from '../e2e/workshop.ts'
import { ServerProcess } from '../server-process.ts'
import { expectActions, expectAgreement, expectExport, expectLinks, expectMap } from './agreement.ts'
import { cast, cutOff, killed, type Part, reloads } from './cast.ts'
import type { BoardName, Hand } from './hand.ts'
import { KeyHand } from './key-hand.ts'
import { PointerHand } from './pointer-hand.ts'
import { Program } from './program.ts'
import {
  absent,
  answersOf,
  circleTitles,
  type ExampleCard,
  exampleCards,
  firstCards,
  founding,
  noteName,
  noteTasks,
  regionAnswers,
  swotCards,
} from './script.ts'
import { languageOf } from './words.ts'

const server = new ServerProcess()
test.beforeAll(() => server.start())
test.afterAll(() => server.dispose())

/** Requests to elsewhere, script errors, breaches of the content policy, and pointers where there must be none. */
const faults: string[] = []
const started = Date.now()

function tell(words: string): void {
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(
    `${String(Math.floor(seconds / 60)).padStart(2)}:${String(seconds % 60).padStart(2, '0')}  ${words}`,
  )
}

async function sit(browser: Browser, part: Part): Promise<Hand> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: part.locale,
    viewport: { width: 1366, height: 768 },
    // twelve browsers on a laptop: what only moves is not drawn
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(90_000)
  const page = await context.newPage()
  watch(page, server.url, faults)
  if (part.hand === 'keys') await forbidPointer(page, part)
  return part.hand === 'keys' ? new KeyHand(page, part) : new PointerHand(page, part)
}

/** Clicks that Enter or Space make have no pointer before them. */
async function forbidPointer(page: Page, { alias }: Part): Promise<void> {
  page.on('console', message => {
    if (message.text() === 'pointer used') faults.push(`${alias} used a pointer`)
  })
  await page.addInitScript(() => {
    for (const event of ['pointerdown', 'mousedown'])
      addEventListener(event, () => console.warn('pointer used'), true)
  })
}

interface JoinLinks {
  moderator: string
  leads: Record<string, string>
  participants: Record<string, string>
}

async function found(): Promise<JoinLinks> {
  const answer = await fetch(`${server.url}/api/imports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(founding),
  })
  return ((await answer.json()) as { joinLinks: JoinLinks }).joinLinks
}

function linkOf({ leads, participants }: JoinLinks, { role, region }: Part): string {
  return (role === 'lead' ? leads : participants)[region] ?? ''
}

/** A process of its own, so that it can die like one. */
function startVictim(): Promise<BrowserServer> {
  const { executablePath, args } = everyday.use?.launchOptions ?? {}
  return chromium.launchServer({ ...(executablePath && { executablePath }), args: args ?? [] })
}

test('a workshop day in twelve browsers', async ({ browser }) => {
  const links = await found()
  const program = await Program.join(server.url, links.moderator, 'mod')
  let victim = await startVictim()
  const hands = new Map<string, Hand>()
  const hand = (alias: string): Hand => {
    const one = hands.get(alias)
    if (!one) throw new Error(`${alias} is not here`)
    return one
  }
  const everyone = () => cast.map(({ alias }) => hand(alias))
  const all = (run: (one: Hand) => Promise<void>) => Promise.all(everyone().map(run))
  const picture = async (alias: string, name: string) => {
    await hand(alias).page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  }

  await test.step('join', async () => {
    const own = await chromium.connect(victim.wsEndpoint())
    // a region at a time, as people come through a door
    for (const region of new Set(cast.map(one => one.region))) {
      await Promise.all(
        cast
          .filter(part => part.region === region)
          .map(async part => {
            hands.set(part.alias, await sit(part.alias === killed ? own : browser, part))
            await hand(part.alias).join(linkOf(links, part))
          }),
      )
    }
    tell('twelve are in')
  })

  await test.step('01: competences and expectations', async () => {
    await all(async one => {
      for (const card of firstCards(one.part)) {
        await one.openOwn(card.kind as BoardName)
        await one.writeCard(card.knowledgeType ?? null, card.text)
        await one.tag(card)
      }
    })
    tell('competences are written')
    await all(one => one.openAll('competence'))
    await expectAgreement(everyone(), exampleCards.filter(({ kind }) => kind === 'competence').length)
    await picture('be-01', '01-competences')
    await expectExport(program, ['competence', 'expectation'])
  })
  tell('all agree on step 01')

  await test.step('02: SWOT, with a minute without a line, a reload, a death', async () => {
    await all(one => one.openOwn('swot'))
    await Promise.all(everyone().map(writeSwot))
    tell('the SWOT is written')

    async function writeSwot(one: Hand): Promise<void> {
      const { alias } = one.part
      if (alias === cutOff) return writeWithoutLine(one)
      if (alias === reloads) return writeAndReload(one)
      if (alias === killed) return writeAndDie(one)
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

    async function writeAndDie(one: Hand): Promise<void> {
      const [first, second, ...rest] = swotCards(one.part)
      if (!first || !second) return
      await writeAll(one, [first])
      await one.isSaved()
      await typeHalf(one, second)
      await victim.kill()
      victim = await startVictim()
      const again = await sit(await chromium.connect(victim.wsEndpoint()), one.part)
      hands.set(one.part.alias, again)
      await again.join(linkOf(links, one.part))
      await again.openOwn('swot')
      await finishHalf(again, second)
      tell(`${one.part.alias} is back in another browser`)
      await writeAll(again, rest)
    }
  })

  await test.step('all agree on the SWOT', async () => {
    await all(one => one.openAll('swot'))
    await expectAgreement(everyone(), exampleCards.filter(({ kind }) => kind === 'swot').length)
    await picture('ta-01', '02-swot')
    await expectNoFaults(hand('ta-01').page)
    await expectExport(program, ['swot'])
    tell('all agree on step 02')
  })

  await test.step('03: every region answers for itself', async () => {
    await all(one => one.openMap())
    const ankara = await Program.join(server.url, links.leads[absent] ?? '', 'an-01')
    for (const { link } of regionAnswers(absent)) await ankara.accept(link.id)
    await all(async one => {
      for (const answer of answersOf(one.part)) await one.answer(answer)
    })
    tell('all links are answered')
    await expectMap(everyone())
    await picture('ta-01', '03-synergies')
    await expectNoFaults(hand('ta-01').page)
    await expectLinks(program)
    tell('29 links, 3 exchanges: all agree on step 03')
  })

  await test.step('04: notes of the circles, some written by two', async () => {
    await all(one => one.openCircle())
    const written = new Map<string, PromiseWithResolvers<void>>()
    const ownLines = (note: ExampleCard) => {
      const known = written.get(note.id) ?? Promise.withResolvers<void>()
      written.set(note.id, known)
      return known
    }
    await all(async one => {
      for (const { note, mate } of noteTasks(one.part)) {
        if (note.noteType === 'action') await writeAction(one, note, mate ? ownLines(note) : undefined)
        else await writeNote(one, note)
      }
      const helped = cast.flatMap(noteTasks).find(({ mate }) => mate === one.part.alias)
      if (helped) await addLastLine(one, helped.note, ownLines(helped.note))
    })
    tell('the notes are written')
    await all(async one => {
      for (const { note } of noteTasks(one.part)) {
        const action = exampleCards.find(({ id }) => id === note.refersTo)
        if (!action) continue
        await one.openNote(noteName(note))
        await one.belongTo(noteName(action))
        await one.closeEditor()
      }
    })
  })

  await test.step('all agree on every circle', async () => {
    for (const [id, title] of Object.entries(circleTitles)) {
      await all(one => one.openCircle(title[languageOf(one.part)]))
      await expectAgreement(everyone(), exampleCards.filter(({ circle }) => circle === id).length)
      await picture('ta-01', `04-${id}`)
    }
    await expectNoFaults(hand('ta-01').page)
    await expectExport(program, ['expectation', 'competence', 'swot', 'note'])
    await expectLinks(program)
    await expectActions(program)
    tell('all agree on step 04; every card is there once, links, counts and actions are the example’s')
  })

  await test.step('nobody asked elsewhere, no page broke, no key person had a pointer', async () => {
    await Promise.all(everyone().map(one => one.page.context().close()))
    await victim.close()
    expect(faults).toEqual([])
  })
})

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

const halfOf = (text: string) => text.slice(0, Math.floor(text.length / 2)).trimEnd()

/** Begun in the field, finished in the editor. */
async function writeNote(one: Hand, note: ExampleCard): Promise<void> {
  const begun = halfOf(note.text)
  await one.fileNote(note.noteType ?? '', begun)
  await one.openNote(begun)
  await one.page.keyboard.type(note.text.slice(begun.length))
  await one.closeEditor()
  await one.tag(note)
}

async function writeAction(one: Hand, note: ExampleCard, own?: PromiseWithResolvers<void>): Promise<void> {
  const [title = '', ...lines] = note.text.split('\n')
  const last = own && lines.pop()
  await one.fileNote('action', title)
  await one.isWriting()
  await one.page.keyboard.type(['', ...lines].join('\n'))
  own?.resolve()
  if (last) await expect(one.editor).toContainText(last)
  await one.closeEditor()
  await one.restOn((note.basedOn ?? []).map(id => one.linkWords(id)))
  await one.tag({ ...note, text: noteName(note) })
}

/** While who wrote the others still has the note open. */
async function addLastLine(one: Hand, note: ExampleCard, own: PromiseWithResolvers<void>): Promise<void> {
  await own.promise
  await one.openNote(noteName(note))
  await one.page.keyboard.type(`\n${note.text.split('\n').at(-1)}`)
  await one.closeEditor()
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
