/** What happens to people at their pages, from both ends: the application's own provider and the real sync core. */
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { replay } from '../../server/room/replay.ts'
import { findYCard, readText, yCardsOf } from '../../shared/model/card.ts'
import { addCard, deleteCards, setCardText } from '../../shared/model/card-writes.ts'
import { createLab, type Lab } from './lab.ts'
import { createBrowser, type Page, wordsSetAside } from './page.ts'
import { kindOf } from './writing.ts'

let opened: Lab | undefined
afterEach(() => {
  const findings = opened?.oracle.findings
  opened?.close()
  opened = undefined
  expect(findings ?? []).toEqual([])
})
function openLab(seed: number, limits = {}): Lab {
  opened = createLab(seed, limits)
  return opened
}

const swot = kindOf('board')

function docOf(page: Page, documentId = 'board'): Y.Doc {
  const document = page.find(documentId)
  if (!document) throw new Error(`${documentId} is not open`)
  return document.yDoc
}

/** Writes a card on the board, as one step that can be undone. */
function write(page: Page, id: string, text: string): void {
  page.history.step(docOf(page), origin => addCard(docOf(page), swot, { id, text }, origin))
}

function type(page: Page, id: string, text: string): void {
  page.history.type(docOf(page), origin => setCardText(docOf(page), swot, id, text, origin))
}

function remove(page: Page, ...ids: string[]): void {
  page.history.step(docOf(page), origin => deleteCards(docOf(page), ids, origin))
}

function textsOn(yDoc: Y.Doc): Record<string, string> {
  const cards = [...yCardsOf(yDoc)].map(([id, yCard]) => [id, readText(yCard, swot)] as const)
  return Object.fromEntries(cards.sort(([a], [b]) => (a < b ? -1 : 1)))
}
const texts = (page: Page) => textsOn(docOf(page))

const pull = (page: Page) => {
  for (const document of page.documents()) document.line()?.cut()
}

describe('Saved', () => {
  it('[Room1] is shown when it is on disk, and not while it is written', async () => {
    const lab = openLab(1)
    const ada = lab.page('ada')
    await lab.settle()
    expect(ada.savedState().kind).toBe('saved')
    lab.disk.delayMs = () => 300
    write(ada, 'one', 'hydrogen')
    await lab.pass(250)
    expect(ada.savedState()).toEqual({ kind: 'saving', pending: 1 })
    await lab.pass(200)
    expect(ada.savedState().kind).toBe('saved')
    expect(textsOn(lab.oracle.onDisk('board'))).toEqual({ one: 'hydrogen' })
  })

  it('is not shown while the line is down, and again when what was written meanwhile has come in', async () => {
    const lab = openLab(2)
    const [ada, bob] = [lab.page('ada'), lab.page('bob')]
    await lab.settle()
    pull(ada)
    await lab.pass(30)
    write(ada, 'one', 'in the train')
    expect(ada.savedState()).toEqual({ kind: 'offline', pending: 1 })
    await lab.settle()
    expect(ada.savedState().kind).toBe('saved')
    expect(texts(bob)).toEqual({ one: 'in the train' })
  })

  it('[Room5] is not shown while the disk is full, nobody loses a line over it, and it heals by itself', async () => {
    const lab = openLab(3)
    const [ada, bob] = [lab.page('ada'), lab.page('bob')]
    await lab.settle()
    lab.disk.isFull = true
    write(ada, 'one', 'while full')
    await lab.settle()
    expect(ada.savedState().kind).not.toBe('saved')
    expect(texts(bob)).toEqual({})
    lab.disk.isFull = false
    await lab.settle()
    expect(ada.savedState().kind).toBe('saved')
    expect(texts(bob)).toEqual({ one: 'while full' })
  })
})

describe('the server dies', () => {
  it.each(['before', 'after'] as const)(
    '[Room1] %s any write of a morning, and nothing that was seen or shown as Saved is lost',
    async step => {
      const writes = await playMorning(step, Number.POSITIVE_INFINITY)
      expect(writes).toBeGreaterThan(5)
      for (let nth = 1; nth <= writes; nth++) await playMorning(step, nth)
    },
  )

  /** Two people write, erase and undo; the server dies at the nth write. Returns how many there were. */
  async function playMorning(step: 'before' | 'after', nth: number): Promise<number> {
    const lab = createLab(4)
    let writes = 0
    lab.disk.onStep = at => {
      if (at !== step) return
      writes += 1
      if (writes === nth) lab.die(false)
    }
    const [ada, bob] = [lab.page('ada'), lab.page('bob')]
    await lab.pass(200)
    write(ada, 'one', 'clean')
    await lab.pass(15)
    write(bob, 'two', 'hydrogen')
    type(ada, 'one', 'very clean')
    await lab.pass(60)
    remove(bob, 'two')
    await lab.pass(9)
    bob.history.undo()
    write(ada, 'three', 'and cheap')
    await lab.settle(20_000)
    const expected = { one: 'very clean', three: 'and cheap', two: 'hydrogen' }
    expect([texts(ada), texts(bob), textsOn(lab.oracle.onDisk('board'))]).toEqual([
      expected,
      expected,
      expected,
    ])
    expect([ada.savedState().kind, bob.savedState().kind]).toEqual(['saved', 'saved'])
    expect(lab.oracle.findings).toEqual([])
    lab.close()
    return writes
  }

  it('again and again while people write, and in the end all have the same', async () => {
    const lab = openLab(5)
    const [ada, bob] = [lab.page('ada'), lab.page('bob')]
    await lab.settle()
    for (let nth = 0; nth < 12; nth++) {
      write(nth % 2 === 0 ? ada : bob, `c${nth}`, 'still here')
      await lab.pass(20)
      await lab.crash()
      await lab.pass(700)
    }
    await lab.settle(20_000)
    expect(Object.keys(texts(ada))).toHaveLength(12)
    expect(texts(bob)).toEqual(texts(ada))
  })
})

describe('coming in', () => {
  it('[Room2] whoever joins while the board is loaded sees nothing, and then all of it', async () => {
    const lab = openLab(6)
    const ada = lab.page('ada')
    await lab.settle()
    for (let nth = 0; nth < 30; nth++) write(ada, `c${nth}`, 'here before')
    await lab.settle()
    ada.kill()
    await lab.settle()
    expect(lab.registry().counts().rooms).toBe(0)
    lab.disk.readDelayMs = () => 5_000
    const bob = lab.page('bob', ['board'])
    const sizes = new Set<number>()
    for (let waited = 0; waited < 120; waited++) {
      await lab.pass(100)
      sizes.add(yCardCount(bob))
    }
    expect([...sizes]).toEqual([0, 30])
  })

  const yCardCount = (page: Page) => [...yCardsOf(docOf(page))].length

  it('[Room7] a board that cannot be read just now is not answered empty, and comes when it can', async () => {
    const lab = openLab(7)
    const ada = lab.page('ada')
    await lab.settle()
    write(ada, 'one', 'kept')
    await lab.settle()
    ada.kill()
    await lab.settle()
    lab.disk.isUnreadable = true
    const stored = [...lab.disk.log]
    const bob = lab.page('bob', ['board'])
    await lab.settle()
    write(bob, 'two', 'written before it came')
    await lab.settle()
    expect(bob.savedState().kind).not.toBe('saved')
    expect(lab.disk.log).toEqual(stored)
    lab.disk.isUnreadable = false
    await lab.settle(20_000)
    expect(texts(bob)).toEqual({ one: 'kept', two: 'written before it came' })
  })

  it('a page that is loaded anew without a line brings what its browser kept', async () => {
    const lab = openLab(8)
    const browser = createBrowser('ada')
    const first = lab.page(browser)
    await lab.settle()
    pull(first)
    write(first, 'one', 'from the train 🚆')
    await lab.pass(50)
    first.kill()
    const second = lab.page(browser)
    await lab.settle()
    expect(texts(second)).toEqual({ one: 'from the train 🚆' })
    expect(textsOn(lab.oracle.onDisk('board'))).toEqual({ one: 'from the train 🚆' })
  })

  it('[Gate4] two tabs of one browser write under each other’s ids, and both are the person’s own', async () => {
    const lab = openLab(9)
    const browser = createBrowser('ada')
    const first = lab.page(browser)
    await lab.settle()
    pull(first)
    write(first, 'one', 'in the first tab')
    await lab.pass(30)
    const second = lab.page(browser)
    await lab.pass(300)
    write(second, 'two', 'in the second')
    type(second, 'one', 'in the first tab, and the second')
    await lab.settle()
    const both = { one: 'in the first tab, and the second', two: 'in the second' }
    expect([texts(first), texts(second)]).toEqual([both, both])
  })
})

describe('undo', () => {
  it('brings a deleted card back for everybody, with the words that it had', async () => {
    const lab = openLab(10)
    const [ada, bob] = [lab.page('ada'), lab.page('bob')]
    await lab.settle()
    write(ada, 'one', 'wanted after all')
    await lab.settle()
    remove(ada, 'one')
    await lab.settle()
    expect(texts(bob)).toEqual({})
    pull(ada)
    ada.history.undo()
    await lab.settle()
    expect(texts(bob)).toEqual({ one: 'wanted after all' })
  })

  it.each([
    ['a letter', 'hydr', 'hydr and o'],
    ['two letters', 'hyd', 'hyd and ro'],
  ])(
    '[Gate1] of words beside %s that came back before: no page is refused, and all read the same',
    async (...[, shorter, longer]) => {
      const lab = openLab(19)
      const people = [lab.page('ada'), lab.page('bob')]
      // of two who write at one place, the one with the smaller id stands first
      const [ada, bob] = people.sort((one, other) => docOf(one).clientID - docOf(other).clientID) as [
        Page,
        Page,
      ]
      await lab.settle()
      write(ada, 'one', '')
      type(ada, 'one', 'hydro')
      await lab.settle()
      type(ada, 'one', shorter)
      ada.history.undo()
      type(bob, 'one', longer)
      await lab.settle()
      remove(ada, 'one')
      ada.history.undo()
      await lab.settle()
      expect(ada.find('board')?.provider.connection.get().kind).toBe('live')
      expect(texts(ada).one).toHaveLength('hydro and '.length)
      expect(texts(bob)).toEqual(texts(ada))
      expect(textsOn(lab.oracle.onDisk('board'))).toEqual(texts(ada))
      // whoever comes later gets as one what was brought back piece by piece
      const asOne = Y.encodeStateAsUpdate(docOf(bob))
      expect(textsOn(replay([asOne]))).toEqual(texts(ada))
    },
  )

  it('leaves what somebody else wrote meanwhile', async () => {
    const lab = openLab(11)
    const [ada, bob] = [lab.page('ada'), lab.page('bob')]
    await lab.settle()
    write(ada, 'one', 'clean')
    await lab.settle()
    type(ada, 'one', 'clean energy')
    type(bob, 'one', 'very clean')
    await lab.settle()
    ada.history.undo()
    await lab.settle()
    expect(texts(bob)).toEqual({ one: 'very clean' })
  })
})

describe('the right to write', () => {
  it('[Gate3] is lost for a while and comes back, and what was written meanwhile is taken then', async () => {
    const lab = openLab(12)
    const [ada, bob] = [lab.page('ada'), lab.page('bob')]
    await lab.settle()
    lab.access.readOnly.add('ada')
    write(ada, 'one', 'between two phases')
    write(bob, 'two', 'meanwhile')
    await lab.settle()
    expect(ada.savedState()).toEqual({ kind: 'saving', pending: 1 })
    expect(texts(bob)).toEqual({ two: 'meanwhile' })
    expect(texts(ada)).toHaveProperty('two')
    lab.access.readOnly.delete('ada')
    await lab.settle(6_000)
    expect(ada.savedState().kind).toBe('saved')
    expect(texts(bob)).toEqual({ one: 'between two phases', two: 'meanwhile' })
  })

  it('is lost for good: what was not taken is kept for its author to read, and the page goes on', async () => {
    const lab = openLab(13)
    const browser = createBrowser('ada')
    const [ada, bob] = [lab.page(browser), lab.page('bob')]
    const word = lab.words.next()
    await lab.settle()
    lab.access.readOnly.add('ada')
    write(ada, 'one', `too late: ${word}`)
    await lab.settle()
    ada.learn()
    await lab.settle()
    expect(wordsSetAside(browser)).toContain(word)
    write(bob, 'two', 'for all to read')
    await lab.settle()
    expect(texts(ada)).toEqual({ two: 'for all to read' })
  })

  it('to read is lost, and the open page is shut out within 5 s', async () => {
    const lab = openLab(14)
    const ada = lab.page('ada', ['board'])
    await lab.settle()
    lab.access.shutOut.add('ada')
    await lab.pass(5_000)
    expect(ada.find('board')?.provider.connection.get()).toEqual({ kind: 'refused', reason: 'forbidden' })
    // shutting out is no misjudgement here
    expect(lab.oracle.findings.splice(0)).toEqual(['refused: ada in board, forbidden '])
  })
})

describe('a bad line', () => {
  it('[Pres3] that goes dead takes its person from the board within 15 s and a heartbeat', async () => {
    const lab = openLab(15)
    const [ada, bob] = [lab.page('ada', ['board']), lab.page('bob', ['board'])]
    ada.find('board')?.presence.setField('at', 'S')
    await lab.settle()
    const adaId = docOf(ada).clientID
    expect(bob.find('board')?.presence.states().get(adaId)).toMatchObject({ identity: { alias: 'ADA' } })
    ada.find('board')?.line()?.die()
    ada.kill()
    await lab.pass(19_000)
    expect(bob.find('board')?.presence.states().has(adaId)).toBe(false)
  })

  it('that goes dead is noticed by the page too, which finds a new one', async () => {
    const lab = openLab(16)
    const [ada, bob] = [lab.page('ada', ['board']), lab.page('bob', ['board'])]
    await lab.settle()
    ada.find('board')?.line()?.die()
    write(ada, 'one', 'into the void')
    await lab.settle(60_000)
    expect(ada.savedState().kind).toBe('saved')
    expect(texts(bob)).toEqual({ one: 'into the void' })
  })

  it('[Read1] that stalls gets one diff when it is free again, and nothing that rests on what it missed', async () => {
    const lab = openLab(17, { dropPresenceAtBytes: 300, stopAtBytes: 1_000 })
    const [ada, bob] = [lab.page('ada', ['board']), lab.page('bob', ['board'])]
    await lab.settle()
    bob.find('board')?.line()?.stall(2_000)
    for (let nth = 0; nth < 40; nth++) {
      write(ada, `c${nth}`, 'one of many')
      await lab.pass(40)
    }
    expect(texts(bob)).toEqual({})
    await lab.settle()
    expect(Object.keys(texts(bob))).toHaveLength(40)
    expect(texts(bob)).toEqual(texts(ada))
  })
})

describe('the server writes', () => {
  it('[Room8] a restore into what people type: their words stay where their card stays', async () => {
    const lab = openLab(18)
    const [ada, bob] = [lab.page('ada'), lab.page('bob')]
    await lab.settle()
    write(ada, 'one', 'as it was')
    await lab.settle()
    type(bob, 'one', 'as it was, and more')
    write(ada, 'two', 'since then')
    const restored = lab.registry().writeAll(
      'w',
      new Map([
        [
          'board',
          (yDoc: Y.Doc) => {
            for (const [id] of yCardsOf(yDoc)) if (id !== 'one') deleteCards(yDoc, [id], undefined)
            setCardText(yDoc, swot, 'one', 'as it was', undefined)
          },
        ],
      ]),
    )
    await lab.settle()
    await restored
    expect(texts(ada)).toEqual(texts(bob))
    expect(textsOn(lab.oracle.onDisk('board'))).toEqual(texts(ada))
    expect(findYCard(docOf(bob), 'one')).toBeDefined()
  })

  it('while the process dies: all of it or nothing', async () => {
    for (const step of ['before', 'after'] as const) {
      const lab = openLab(19)
      const ada = lab.page('ada', ['board', 'other'])
      await lab.settle()
      lab.disk.onStep = at => {
        if (at === step) lab.die(false)
      }
      const add = (id: string) => (yDoc: Y.Doc) => void addCard(yDoc, kindOf(id), { id: 'made' }, undefined)
      const changes = new Map(['board', 'other'].map(id => [id, add(id)]))
      lab
        .registry()
        .writeAll('w', changes)
        .catch(() => undefined)
      await lab.pass(100)
      lab.disk.onStep = undefined
      await lab.settle(20_000)
      const isMade = ['board', 'other'].map(id => findYCard(docOf(ada, id), 'made') !== undefined)
      expect(isMade).toEqual(step === 'after' ? [true, true] : [false, false])
      expect(lab.oracle.findings).toEqual([])
      lab.close()
    }
  })
})
