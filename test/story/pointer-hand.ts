/** Somebody with a mouse, who still types on a keyboard. */
import { expect, type Locator } from '@playwright/test'
import { type BoardName, Hand } from './hand.ts'
import type { Answer, ExampleCard } from './script.ts'

export class PointerHand extends Hand {
  async join(link: string): Promise<void> {
    await this.page.goto(link)
    await this.page.getByLabel(this.words.alias).fill(this.part.alias)
    await this.page.getByRole('button', { name: this.words.join, exact: true }).click()
    await this.page.waitForURL(/\/w\//)
    await this.page.getByRole('button', { name: this.words.understood }).click()
  }

  private async step(name: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name }).first().click()
  }

  async openOwn(board: BoardName): Promise<void> {
    await this.openAll(board)
    if (board === 'swot')
      await this.page.getByRole('link', { name: this.words.oneLarge, exact: true }).click()
    else await this.view(this.words.myRegion)
    await expect(this.page.locator('.zones-board')).toBeVisible()
  }

  async openAll(board: BoardName): Promise<void> {
    await this.step(this.words.steps[board])
    if (board === 'swot') return
    await this.view(this.words.boards[board])
  }

  /** By its tab; where many are here and tabs have no room, out of the list. */
  private async view(name: string): Promise<void> {
    const bar = this.page.locator('.board-views')
    const tab = bar.getByRole('link', { name, exact: true })
    const choice = bar.getByRole('combobox')
    await expect(async () => {
      if ((await tab.count()) > 0) await tab.click({ timeout: 2_000 })
      else await choice.selectOption({ label: name }, { timeout: 2_000 })
    }).toPass()
  }

  async openMap(): Promise<void> {
    await this.step(this.words.steps.map)
    const more = this.page.getByRole('button', { name: this.words.showMore })
    await expect(this.page.locator('.map-link').first()).toBeVisible()
    while ((await more.count()) > 0) await more.click()
  }

  async openCircle(title?: string): Promise<void> {
    if (title === undefined) await this.step(this.words.steps.circles)
    else await this.view(title)
  }

  async beginCard(zone: string | null): Promise<void> {
    const cards = this.page.locator(`ul[data-zone="${zone ?? ''}"]`)
    await cards.getByRole('button', { name: this.words.newCard }).click()
    await expect(cards.getByRole('textbox')).toBeFocused()
  }

  async tag({ text, topic, group }: Pick<ExampleCard, 'text' | 'topic' | 'group'>): Promise<void> {
    if (topic) await this.chooseTopic(this.card(text), this.topicWord(topic))
    await this.more(this.card(text))
    await this.entry(this.words.chooseGroup).click()
    await this.entry(this.groupWord(group)).click()
    await expect(this.card(text)).toContainText(this.groupWord(group))
  }

  /** Says yes to what is suggested, else out of the list. */
  private async chooseTopic(card: Locator, topic: string): Promise<void> {
    const suggestion = card.getByRole('button', { name: `${this.words.topicAsked}${topic}?`, exact: true })
    if ((await suggestion.count()) > 0) await suggestion.click()
    else {
      await this.more(card)
      await this.entry(this.words.otherTopics).click()
      await this.page.getByRole('option', { name: topic, exact: true }).click()
    }
    await expect(card.locator('.card-meta').getByText(topic, { exact: true })).toBeVisible()
  }

  private async more(card: Locator): Promise<void> {
    await card.hover()
    await card.getByRole('button', { name: this.words.more, exact: true }).click()
  }

  private entry(name: string | RegExp): Locator {
    return this.page.getByRole('menu').locator('.menu-item').filter({ hasText: name }).first()
  }

  async move(text: string, _from: string, to: string): Promise<void> {
    const from = await this.card(text).boundingBox()
    const target = await this.page.locator(`ul[data-zone="${to}"]`).boundingBox()
    if (!from || !target) throw new Error('nothing to drag, or nowhere to drop')
    const { mouse } = this.page
    await mouse.move(from.x + 20, from.y + 12)
    await mouse.down()
    await mouse.move(from.x + 20, from.y + 26, { steps: 4 })
    await mouse.move(target.x + target.width / 2, target.y + 20, { steps: 8 })
    await mouse.up()
    await expect(this.page.locator(`ul[data-zone="${to}"]`).getByText(text, { exact: true })).toBeVisible()
  }

  async reopen(text: string): Promise<void> {
    await this.card(text).dblclick()
    await expect(this.page.locator('.card[data-state=editing] textarea')).toBeFocused()
  }

  async answer({ link, answer }: Answer): Promise<void> {
    await this.page.locator(`.map-link[data-link="${link.id}"]`).click()
    const panel = this.page.getByRole('complementary')
    if (answer === 'parked') await panel.getByRole('textbox', { name: this.words.reason }).fill('Not now')
    const button = answer === 'parked' ? this.words.park : this.words.accept
    await panel.getByRole('button', { name: button, exact: true }).click()
    await expect(panel.getByText(this.part.alias)).toBeVisible()
    await panel.getByRole('button', { name: this.words.close }).click()
  }

  async fileNote(type: string, line: string): Promise<void> {
    const form = this.page.locator('.circle-new')
    const name = this.words.noteTypes[type as keyof typeof this.words.noteTypes]
    await form.getByRole('radio', { name, exact: true }).check()
    await form.getByRole('textbox').click()
    await this.page.keyboard.type(line)
    await this.page.keyboard.press('Enter')
  }

  async openNote(text: string): Promise<void> {
    await this.page.locator('.note-slip', { hasText: text }).click()
    await this.isWriting()
  }

  async restOn(links: readonly RegExp[]): Promise<void> {
    for (const name of links) await this.page.getByRole('checkbox', { name }).check()
  }

  async belongTo(title: string): Promise<void> {
    const select = this.page.getByRole('combobox', { name: this.words.belongsTo })
    const option = select.locator('option').filter({ hasText: title })
    await select.selectOption((await option.getAttribute('value')) ?? '')
  }
}
