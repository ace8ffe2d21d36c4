import { describe, expect, it } from 'vitest'
import { themeText } from '../../../../client/plan/field-texts.ts'
import { type KnownNames, viewPlan } from '../../../../client/plan/plan-view.ts'
import { buildPlan } from '../../../../shared/plan/build-plan.ts'
import { planAction } from '../../../fixtures/plan-action.ts'
import { note, workshop } from '../../../fixtures/small-workshop.ts'

const plan = buildPlan(
  workshop({ cards: [note('n1', 'action', 'Aktion: Ladesäulen öffnen', { author: 'p-1' })] }),
)
const known: KnownNames = {
  regions: [],
  topics: [{ id: 't-1', label: { de: 'Laden', en: 'Charging' }, aliases: [] }],
  organisations: [],
  circles: [],
  participants: [{ alias: 'do-03' }, { id: 'f-1', alias: 'be-02' }],
  roster: new Map([['p-1', { alias: 'ta-07', regionId: null, role: 'participant', circleId: null }]]),
}
const viewIn = (language: string) => viewPlan({ plan, snapshot: null }, known, language)

describe('what explains a plan', () => {
  it('is carried by the plan: the words of its notes', () => {
    expect(viewIn('de').notesById.get('n1')).toMatchObject({
      text: 'Aktion: Ladesäulen öffnen',
      author: 'p-1',
    })
  })

  it.each([
    ['p-1', 'ta-07'],
    ['do-03', 'do-03'],
    ['f-1', 'be-02'],
    ['gone', 'gone'],
    [null, undefined],
  ])('names the author %j as %j', (id, alias) => {
    expect(viewIn('de').nameOf.author(id)).toBe(alias)
  })
})

describe('the theme of an action', () => {
  const suggested = { theme: null, themeSuggested: 'Charging', themeTopic: 't-1' }

  it.each([
    ['suggested, in the reader’s language', suggested, 'Laden'],
    ['of a topic that is gone, as the plan has it', { ...suggested, themeTopic: 'gone' }, 'Charging'],
    ['written, as it was written', { theme: 'City logistics', themeSuggested: null }, 'City logistics'],
    ['nowhere', {}, null],
  ])('%s', (_case, parts, text) => {
    expect(themeText(viewIn('de'), planAction(parts))).toBe(text)
  })
})
