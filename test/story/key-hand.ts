/** Somebody without a pointer: every place is reached by Tab, arrows, the finder or a letter, never by a locator. */
import { expect, type Locator } from '@playwright/test'
import { Keyboard } from '../e2e/pages/keyboard.ts'
import { type BoardName, Hand } from './hand.ts'
import { type Answer, type ExampleCard, regionNames } from './script.ts'
import { languageOf } from './words.ts'

/** More links than the map ever has. */
const mostArrows = 60

/** Twelve browsers on two cores are slow. */
const patienceMs = 90_000

export class KeyHand extends Hand {
  private readonly keys = new Keyboard(this.page, patienceMs)

  async join(link: string): Promise<void> {
    await this.page.goto(link)
    await this.keys.write(this.page.getByLabel(this.words.alias), this.part.alias)
    await this.keys.press('Enter')
    await this.page.waitForURL(/\/w\//)
    await this.keys.pressOn(this.page.getByRole('button', { name: this.words.understood }))
  }

  /** By the finder: the first of what is found. */
  private async find(typed: string, found: string): Promise<void> {
    await this.keys.press('Control+k')
    await this.keys.type(typed)
    const first = this.page.getByRole('dialog').getByRole('menuitem').first()
    await expect(first).toContainText(found)
    await this.keys.press('Enter')
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
  }

  async openOwn(board: BoardName): Promise<void> {
    const region = regionNames[this.part.region]?.[languageOf(this.part)] ?? ''
    await this.find(`${this.words.boards[board]} ${region.split(' ')[0]}`, region)
  }

  async openAll(board: BoardName): Promise<void> {
    const { steps } = this.words
    await this.find(steps[board], steps[board])
  }

  async openMap(): Promise<void> {
    await this.find(this.words.steps.map, this.words.steps.map)
    await this.showAllLinks()
  }

  async openCircle(title?: string): Promise<void> {
    const place = title ?? this.words.steps.circles
    await this.find(place, place)
  }

  async beginCard(zone: string | null): Promise<void> {
    const slot = this.page
      .locator(`ul[data-zone="${zone ?? ''}"]`)
      .getByRole('button', { name: this.words.newCard })
    await this.keys.pressOn(slot)
    await expect(this.page.getByRole('textbox')).toBeFocused()
  }

  async tag({ text, topic, group }: Pick<ExampleCard, 'text' | 'topic' | 'group'>): Promise<void> {
    const card = this.card(text)
    await this.comeTo(card)
    if (topic) {
      await this.keys.press('t')
      await expect(this.page.getByRole('listbox')).toBeVisible()
      await this.keys.type(this.topicWord(topic))
      await this.keys.press('Enter')
      await expect(card).toBeFocused()
    }
    await this.keys.press('Shift+F10')
    await this.choose(this.words.chooseGroup, 'arrows')
    await this.choose(this.groupWord(group))
    await expect(card).toBeFocused()
  }

  async move(text: string, _from: string, to: string): Promise<void> {
    await this.comeTo(this.card(text))
    await this.keys.press('m')
    await expect(this.page.getByRole('menu')).toBeVisible()
    // as printed beside the entry
    await this.keys.press(to.toLowerCase())
    await expect(this.page.locator(`ul[data-zone="${to}"]`).getByText(text, { exact: true })).toBeVisible()
    await expect(this.card(text)).toBeFocused()
  }

  async reopen(text: string): Promise<void> {
    await this.comeTo(this.card(text))
    await this.keys.press('Enter')
    await expect(this.page.getByRole('textbox')).toBeFocused()
  }

  /** In the open menu: near it by its first letter, unless letters do something there, then by the arrow. */
  private async choose(word: string, way: 'letter' | 'arrows' = 'letter'): Promise<void> {
    const entry = this.page.getByRole('menu').locator('.menu-item').filter({ hasText: word }).first()
    await expect(entry).toBeVisible()
    await expect(this.page.locator('[role^=menuitem]:focus')).toBeVisible()
    if (way === 'letter') await this.keys.type(word.slice(0, 1))
    const isHere = () => entry.evaluate(element => element === document.activeElement)
    for (let step = 0; step < mostArrows && !(await isHere()); step++) await this.keys.press('ArrowDown')
    await expect(entry).toBeFocused()
    await this.keys.press('Enter')
  }

  /** Where the focus is already, else by Tab. */
  private async comeTo(target: Locator): Promise<void> {
    await this.keys.goTo(target)
  }

  private async showAllLinks(): Promise<void> {
    const more = this.page.getByRole('button', { name: this.words.showMore })
    await expect(this.page.locator('.map-link').first()).toBeVisible()
    while ((await more.count()) > 0) {
      const before = await this.page.locator('.map-link').count()
      await this.keys.pressOn(more)
      await expect(this.page.locator('.map-link').nth(before)).toBeVisible()
    }
  }

  async answer({ link, answer }: Answer): Promise<void> {
    await this.goToLink(link.id)
    await this.keys.press('Enter')
    const panel = this.page.getByRole('complementary')
    await expect(panel.locator('[data-panel-head]')).toBeFocused()
    if (answer === 'parked')
      await this.keys.write(panel.getByRole('textbox', { name: this.words.reason }), 'Später')
    const button = answer === 'parked' ? this.words.park : this.words.accept
    await this.keys.pressOn(panel.getByRole('button', { name: button, exact: true }))
    await expect(panel.getByText(this.part.alias)).toBeVisible()
    await this.keys.press('Escape')
    await expect(this.page.locator(`[data-link="${link.id}"]`)).toBeFocused()
  }

  private async goToLink(id: string): Promise<void> {
    await this.keys.goTo(this.page.locator('.map-link[tabindex="0"]'))
    await this.keys.press('Home')
    const here = () => this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.link)
    for (let step = 0; step < mostArrows && (await here()) !== id; step++) await this.keys.press('ArrowDown')
    expect(await here()).toBe(id)
  }

  async fileNote(type: string, line: string): Promise<void> {
    const field = this.page.locator('.circle-new').getByRole('textbox')
    await this.keys.goTo(field)
    await this.keys.press('Shift+Tab')
    const radio = this.page.getByRole('radio', { name: this.noteType(type), exact: true })
    for (let step = 0; step < 6 && !(await radio.isChecked()); step++) await this.keys.press('ArrowRight')
    await expect(radio).toBeChecked()
    await this.keys.press('Tab')
    await expect(field).toBeFocused()
    await this.keys.type(line)
    await this.keys.press('Enter')
  }

  private noteType(type: string): string {
    return this.words.noteTypes[type as keyof typeof this.words.noteTypes]
  }

  async openNote(text: string): Promise<void> {
    await this.keys.goTo(this.page.locator('.note-slip', { hasText: text }))
    await this.keys.press('Enter')
    await this.isWriting()
  }

  async restOn(links: readonly RegExp[]): Promise<void> {
    for (const name of links) {
      const box = this.page.getByRole('checkbox', { name })
      await this.keys.goTo(box)
      await this.keys.press('Space')
      await expect(box).toBeChecked()
    }
  }

  async belongTo(title: string): Promise<void> {
    const select = this.page.getByRole('combobox', { name: this.words.belongsTo })
    await this.keys.goTo(select)
    const chosen = select.locator('option:checked')
    for (let step = 0; step < 5 && !(await chosen.textContent())?.includes(title); step++)
      await this.keys.press('ArrowDown')
    await expect(chosen).toContainText(title)
  }
}
