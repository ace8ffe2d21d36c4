/** Somebody who takes part by the interface for programs: the absent region's coordination, and who asks for the outcome. */
import type { ExampleCard, ExampleLink, PlanAction } from './script.ts'

export interface PlanOutcome {
  links: ExampleLink[]
  linkCounts: Record<string, number>
  mutualExchanges: [string, string][]
  tows: unknown[]
  actions: PlanAction[]
}

export class Program {
  private readonly url: string
  private readonly workshopId: string
  private readonly cookie: string

  private constructor(url: string, workshopId: string, cookie: string) {
    this.url = url
    this.workshopId = workshopId
    this.cookie = cookie
  }

  static async join(url: string, link: string, alias: string): Promise<Program> {
    const answer = await fetch(`${url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret: new URL(link).hash.slice(1), alias }),
    })
    const { workshopId } = (await answer.json()) as { workshopId: string }
    return new Program(url, workshopId, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
  }

  async accept(linkId: string): Promise<void> {
    await this.ask(`synergies/${linkId}/answer`, { answer: 'accepted' })
  }

  async cards(): Promise<ExampleCard[]> {
    return ((await this.ask('exports/workshop.json')) as { cards: ExampleCard[] }).cards
  }

  async plan(): Promise<PlanOutcome> {
    return (await this.ask('plan')) as PlanOutcome
  }

  private async ask(path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${this.url}/api/workshops/${this.workshopId}/${path}`, {
      headers: { cookie: this.cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
}
