/**
 * What everybody in the story can do, however they do it: by keys alone (`KeyHand`) or by pointer and keys
 * (`PointerHand`). Both say things by the words on their own screen.
 */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Part } from './cast.ts'
import { type Answer, type ExampleCard, exampleLinks, flowOf, topics } from './script.ts'
import { languageOf, type Words, wordsOf } from './words.ts'

export type BoardName = 'competence' | 'swot' | 'expectation'

export abstract class Hand {
  readonly page: Page
  readonly part: Part
  readonly words: Words

  constructor(page: Page, part: Part) {
    this.page = page
    this.part = part
    this.words = wordsOf(part)
  }

  abstract join(link: string): Promise<void>
  /** The own region's board, large. */
  abstract openOwn(board: BoardName): Promise<void>
  /** All regions side by side. */
  abstract openAll(board: BoardName): Promise<void>
  abstract openMap(): Promise<void>
  /** The own circle, or another by its title. */
  abstract openCircle(title?: string): Promise<void>
  /** Leaves the slot for a new card in this zone open, with the keyboard in it. */
  abstract beginCard(zone: string | null): Promise<void>
  /** Confirms or chooses the topic, and chooses the group. */
  abstract tag(card: Pick<ExampleCard, 'text' | 'topic' | 'group'>): Promise<void>
  /** On the large board: a card that lies in the wrong place. */
  abstract move(text: string, from: string, to: string): Promise<void>
  /** Opens the field of a card that is there, the caret behind its last letter. */
  abstract reopen(text: string): Promise<void>
  abstract answer(answer: Answer): Promise<void>
  /** The first line; an action is then open with the caret at its end. */
  abstract fileNote(type: string, line: string): Promise<void>
  abstract openNote(text: string): Promise<void>
  /** Checks the links that the open action rests on, by what stands beside each box. */
  abstract restOn(links: readonly RegExp[]): Promise<void>
  /** The action that the open note belongs to, by its title. */
  abstract belongTo(title: string): Promise<void>

  get editor(): Locator {
    return this.page.locator('.note-page')
  }

  async isWriting(): Promise<void> {
    await expect(this.editor).toBeFocused()
  }

  card(text: string): Locator {
    return this.page.getByRole('group', { name: text, exact: true })
  }

  topicWord(id: string | null): string {
    return topics.find(topic => topic.id === id)?.label[languageOf(this.part)] ?? ''
  }

  groupWord(group: string): string {
    return this.words.groups[group as keyof Words['groups']]
  }

  zoneWord(zone: string): string {
    return this.words.zones[zone as keyof Words['zones']]
  }

  /** What stands beside the box of a link that an action may rest on. */
  linkWords(id: string): RegExp {
    const link = exampleLinks.find(one => one.id === id)
    const topic = this.topicWord(link?.topic ?? null)
    const flow = link && flowOf(link)
    if (flow) return new RegExp(`^${topic}.*${flow[0]}.*${flow[1]}`)
    const quadrant = id.split('-')[1] as keyof Words['shared']
    return new RegExp(`^${topic}.*${this.words.shared[quadrant]}`)
  }

  async writeCard(zone: string | null, text: string): Promise<void> {
    await this.beginCard(zone)
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Escape')
    await expect(this.card(text)).toBeVisible()
  }

  async closeEditor(): Promise<void> {
    await this.page.keyboard.press('Escape')
  }

  async isSaved(): Promise<void> {
    await expect(this.page.getByText(this.words.saved).first()).toBeVisible()
  }

  async isOffline(): Promise<void> {
    await expect(this.page.getByText(this.words.offline).first()).toBeVisible()
  }
}
