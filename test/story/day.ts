/**
 * The day as it goes: the workshop that was founded for it, who sits in which browser, and what went wrong on any page.
 * Acts ask it for hands; it alone opens browsers, and ends them. `close` leaves none behind.
 */
import { type Browser, type BrowserServer, chromium, type Page, test } from '@playwright/test'
import everyday from '../../playwright.config.ts'
import { watch } from '../e2e/workshop.ts'
import { cast, killed, type Part } from './cast.ts'
import type { Hand } from './hand.ts'
import { KeyHand } from './key-hand.ts'
import { PointerHand } from './pointer-hand.ts'
import { Program } from './program.ts'
import { absent, founding } from './script.ts'

interface JoinLinks {
  moderator: string
  leads: Record<string, string>
  participants: Record<string, string>
}

export class Day {
  /** Requests to elsewhere, script errors, breaches of the content policy, and pointers where there must be none. */
  readonly faults: string[] = []
  /** Who asks for the outcome. */
  readonly program: Program
  private readonly url: string
  private readonly links: JoinLinks
  private readonly browser: Browser
  private readonly hands = new Map<string, Hand>()
  /** A process of its own, so that it can die like one. */
  private victim: BrowserServer

  private constructor(
    url: string,
    links: JoinLinks,
    program: Program,
    browser: Browser,
    victim: BrowserServer,
  ) {
    this.url = url
    this.links = links
    this.program = program
    this.browser = browser
    this.victim = victim
  }

  static async begin(url: string, browser: Browser): Promise<Day> {
    const links = await found(url)
    const program = await Program.join(url, links.moderator, 'mod')
    return new Day(url, links, program, browser, await startVictim())
  }

  /** Sits down at a browser and joins by the link. */
  async join(part: Part): Promise<void> {
    const one = part.alias === killed ? await chromium.connect(this.victim.wsEndpoint()) : this.browser
    const hand = await this.sit(one, part)
    this.hands.set(part.alias, hand)
    await hand.join(this.linkOf(part))
  }

  /** The victim's browser dies; the same person comes back by the link in one that knows nothing. */
  async killAndReturn(part: Part): Promise<Hand> {
    await this.victim.kill()
    this.victim = await startVictim()
    await this.join(part)
    return this.hand(part.alias)
  }

  hand(alias: string): Hand {
    const one = this.hands.get(alias)
    if (!one) throw new Error(`${alias} is not here`)
    return one
  }

  everyone(): Hand[] {
    return cast.map(({ alias }) => this.hand(alias))
  }

  /** All at the same time. */
  async all(run: (one: Hand) => Promise<void>): Promise<void> {
    await Promise.all(this.everyone().map(run))
  }

  /** The region that sits in no browser takes part by the interface for programs. */
  joinAbsent(): Promise<Program> {
    return Program.join(this.url, this.links.leads[absent] ?? '', 'an-01')
  }

  async picture(alias: string, name: string): Promise<void> {
    await this.hand(alias).page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  }

  async close(): Promise<void> {
    await this.all(one => one.page.context().close())
    await this.victim.close()
  }

  private async sit(browser: Browser, part: Part): Promise<Hand> {
    const context = await browser.newContext({
      baseURL: this.url,
      locale: part.locale,
      viewport: { width: 1366, height: 768 },
      // twelve browsers on a laptop: what only moves is not drawn
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(90_000)
    const page = await context.newPage()
    watch(page, this.url, this.faults)
    if (part.hand === 'pointer') return new PointerHand(page, part)
    await this.forbidPointer(page, part)
    return new KeyHand(page, part)
  }

  /** Clicks that Enter or Space make have no pointer before them. */
  private async forbidPointer(page: Page, { alias }: Part): Promise<void> {
    page.on('console', message => {
      if (message.text() === 'pointer used') this.faults.push(`${alias} used a pointer`)
    })
    await page.addInitScript(() => {
      for (const event of ['pointerdown', 'mousedown'])
        addEventListener(event, () => console.warn('pointer used'), true)
    })
  }

  private linkOf({ role, region }: Part): string {
    return (role === 'lead' ? this.links.leads : this.links.participants)[region] ?? ''
  }
}

async function found(url: string): Promise<JoinLinks> {
  const answer = await fetch(`${url}/api/imports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(founding),
  })
  return ((await answer.json()) as { joinLinks: JoinLinks }).joinLinks
}

function startVictim(): Promise<BrowserServer> {
  const { executablePath, args } = everyday.use?.launchOptions ?? {}
  return chromium.launchServer({ ...(executablePath && { executablePath }), args: args ?? [] })
}

const started = Date.now()

/** A line of the log, with the time since the beginning. */
export function tell(words: string): void {
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(
    `${String(Math.floor(seconds / 60)).padStart(2)}:${String(seconds % 60).padStart(2, '0')}  ${words}`,
  )
}
