import { describe, expect, it } from 'vitest'
import { findDoubles, indexTopics, suggestTopic } from '../../../../shared/plan/topics.ts'
import { exampleWorkshop } from '../../../fixtures/example-workshop.ts'

const topics = indexTopics([
  { id: 'charging', label: { de: 'Laden', en: 'Charging' }, aliases: ['laden', 'lade', 'roaming'] },
  { id: 'logistics', label: 'City logistics', aliases: ['logistik', 'lieferverkehr'] },
  { id: 'research', label: 'Research', aliases: ['hochschul', 'forschung'] },
  { id: 'innovation', label: 'Open innovation', aliases: ['innovation circle', 'open innovation'] },
  { id: 'circles', label: 'Circles', aliases: ['circle', 'e-government', 'bus*'] },
  { id: 'zz', label: 'Other', aliases: ['roaming'] },
])

describe('suggestions', () => {
  it.each([
    ['Grenzüberschreitende Lade- und Abrechnungssysteme', 'charging'],
    ['Schokolade für alle', null],
    ['Handelslogistik ausbauen', 'logistics'],
    ['Zu wenig Vorhaben mit HOCHSCHULEN', 'research'],
    ['Ein innovation circle je Region', 'innovation'],
    ['Circles', 'circles'],
    ['E-Government-Dienste', 'circles'],
    ['Linienbusse', 'circles'],
    ['Roaming', 'charging'],
    ['Forschung zur Logistik', null],
    ['Logistik und Lieferverkehr', 'logistics'],
    ['nichts davon', null],
    ['', null],
  ])('[N2] %j', (text, topic) => {
    expect(suggestTopic(text, topics)?.topic ?? null).toBe(topic)
  })

  it('[N2] says where the alias stands', () => {
    const text = 'Zur Handelslogistik'
    const found = suggestTopic(text, topics)
    expect(found?.alias).toBe('logistik')
    expect(text.slice(found?.span.from, found?.span.to)).toBe('Handelslogistik')
  })
})

describe('doubles', () => {
  const card = { board: 'b', region: 'r', quadrant: 'S' }
  it('[N3] are on one board, in one region and quadrant', () => {
    const words = 'eins zwei drei vier'
    const cards = [
      { ...card, id: '1', text: `${words} fünf` },
      { ...card, id: '2', text: `${words}` },
      { ...card, id: '3', text: `${words}`, quadrant: 'W' },
      { ...card, id: '4', text: 'eins zwei drei' },
    ]
    expect(findDoubles(cards)).toEqual([['1', '2']])
  })
})

describe('the worked example', () => {
  it('[N2] suggestions seldom differ from what people chose', () => {
    const file = exampleWorkshop()
    const aliases = indexTopics(file.topics ?? [])
    const chosen = file.cards.filter(card => card.quadrant && card.topic)
    const suggested = chosen.map(card => [card.topic, suggestTopic(card.text, aliases)?.topic])
    const right = suggested.filter(([topic, guess]) => topic === guess)
    const wrong = suggested.filter(([topic, guess]) => guess !== undefined && topic !== guess)
    expect(right.length).toBeGreaterThanOrEqual(35)
    expect(wrong.length).toBeLessThanOrEqual(1)
  })
})
