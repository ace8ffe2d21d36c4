import { describe, expect, it } from 'vitest'
import { markdownText } from '../../../server/exports/markdown-text.ts'
import { planMarkdown } from '../../../server/exports/plan-markdown.ts'
import { buildPlan } from '../../../shared/plan/build-plan.ts'
import { exampleWorkshop } from '../../fixtures/example-workshop.ts'
import { note, suggestingCards, workshop } from '../../fixtures/small-workshop.ts'

const file = exampleWorkshop()
const render = (lang: 'de' | 'en', of = file) => planMarkdown.render(buildPlan(of), of, lang).toString()

describe('people’s words', () => {
  it.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['**bold** [x](y)', '\\*\\*bold\\*\\* \\[x\\](y)'],
    ['a | b', 'a \\| b'],
    ['- item', '\\- item'],
    ['two\nlines  here', 'two lines here'],
    ['1. first', '1\u2060. first'],
    ['&lt;', '\\&lt;'],
  ])('[export.M2] %j is written as %j', (text, written) => {
    expect(markdownText(text)).toBe(written)
  })
})

describe('plan.md', () => {
  it('[export.M1] opens with title and the five columns', () => {
    const lines = render('de').split('\n')
    expect(lines[0]).toBe('# Gemeinsamer Aktions- und Businessplan der Regionen')
    expect(lines).toContain('| Handlungsfeld | Maßnahme | Zeithorizont | Verantwortlich | Beteiligte |')
    expect(render('de')).toMatch(/\| Bezahlbare Elektromobilität[^|]*\| 1\u2060?\. Praxistest/)
  })

  it('[export.M1] says of each value by which rule it was read and quotes the note', () => {
    expect(render('en')).toMatch(
      /\*\*Responsible:\*\* CARS \(said yes in person\) — _rule read\.E2, Note n004, characters \d+–\d+: “CARS”_/,
    )
  })

  it('[export.M1] shows links with both regions and the cards behind them', () => {
    const text = render('en')
    expect(text).toContain(
      'Complementarity Charging and billing: Dortmund → Bern (accepted; cmp-charging\\_billing-r-do-r-be)',
    )
    expect(text).toContain('- Bern: Kleine Flotten, wenig Testfelder für das Laden (s026)')
  })

  it('[export.M1] shows the strategies made of such cards, at the action and by themselves', () => {
    const strategy = {
      id: 'y1',
      board: 'b-tows',
      zone: 'WO',
      text: 'Offer test fleets',
      sources: ['s026'],
      topic: 'charging_billing',
    }
    const made = {
      ...file,
      boards: [...file.boards, { id: 'b-tows', type: 'tows' }],
      cards: [...file.cards, strategy],
    }
    const line =
      '- WO Charging and billing: Offer test fleets (made of Bern: Kleine Flotten, wenig Testfelder für das Laden; y1)'
    expect(render('en', made).split(line)).toHaveLength(3)
    expect(render('de')).not.toContain('Strategien')
  })

  it('[export.M1] names a suggested theme in the language of the minutes, whatever the note’s', () => {
    const suggesting = workshop({ cards: suggestingCards })
    const lines = (lang: 'de' | 'en') => render(lang, { ...suggesting, expected: file.expected })
    expect(lines('de')).toContain('**Handlungsfeld:** Thema t-1 (Vorschlag aus den Verbindungen)')
    expect(lines('en')).toMatch(/\| Topic t-1 \(suggested from its links\) \| 1/)
  })

  it('[export.M1] lists checks by pitfall, open links, and how the plan came about', () => {
    const text = render('de')
    expect(text).toContain('### Masse statt Klasse')
    expect(text).toContain('✗ offen · check.E2: Jede Maßnahme hat ein Enddatum (Maßnahme 5)')
    expect(text).toContain(
      'Priorität = 35 % Stimmen nach Regionen + 25 % Regionen + 20 % Wirkung + 20 % Machbarkeit',
    )
    expect(text).toMatch(/## Angenommene Verbindungen ohne Maßnahme\n\n(- .*\n){5}/)
    expect(text).toContain(`Sicherungsstand ${buildPlan(file).snapshotHash}`)
  })

  it('[plan.A11] quotes the released note, though a draft has its id too', () => {
    const released = note('n1', 'action', 'Aktion: Ladesäulen öffnen')
    const draft = { ...released, text: 'Noch nicht für alle bestimmt', visibility: 'region' }
    const text = render('de', { ...workshop({ cards: [released, draft] }), expected: file.expected })
    expect(text).toContain('“Ladesäulen öffnen”')
    expect(text).not.toMatch(/“[^”]*Noch/)
  })

  it('[export.M1] an empty plan says so', () => {
    expect(render('en', { ...workshop(), expected: file.expected })).toContain('No action was agreed.')
  })

  it('[export.M2] lets no markup of a note through', () => {
    const hostile = workshop({
      cards: [
        note(
          'n1',
          'action',
          'Aktion: <img src=x onerror=alert(1)> öffnen\nVerantwortlich: [x](javascript:1)',
        ),
      ],
    })
    const text = planMarkdown.render(buildPlan(hostile), hostile, 'de').toString()
    expect(text).not.toMatch(/(?<!\\)<img/)
    expect(text).not.toMatch(/(?<!\\)\[x/)
  })
})
