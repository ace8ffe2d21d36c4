import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import cs, { kinds as csKinds } from '../../../../client/i18n/cs/labels.ts'
import deFirst from '../../../../client/i18n/de/first.ts'
import deLater from '../../../../client/i18n/de/later.ts'
import enFirst from '../../../../client/i18n/en/first.ts'
import en from '../../../../client/i18n/en/index.ts'
import enLater from '../../../../client/i18n/en/later.ts'
import fi, { kinds as fiKinds } from '../../../../client/i18n/fi/labels.ts'
import fr, { kinds as frKinds } from '../../../../client/i18n/fr/labels.ts'
import ko, { kinds as koKinds } from '../../../../client/i18n/ko/labels.ts'
import { pickLanguage, waitingLanguages } from '../../../../client/i18n/languages.ts'
import { kindText } from '../../../../client/i18n/localised.ts'
import { disguise, disguiseMessage } from '../../../../client/i18n/pseudo.ts'
import tr, { kinds as trKinds } from '../../../../client/i18n/tr/labels.ts'
import { boardKinds } from '../../../../shared/boards/registry.ts'

describe('the two parts in which a language is sent', () => {
  it('hold every area once', () => {
    const areas = Object.keys(en).sort()
    expect([...Object.keys(enFirst), ...Object.keys(enLater)].sort()).toEqual(areas)
    expect([...Object.keys(deFirst), ...Object.keys(deLater)].sort()).toEqual(areas)
  })
})

describe('languages that wait for a native reader', () => {
  const labels = { fr, tr, cs, fi, ko }

  it('have the same labels, none of them empty', () => {
    expect(Object.keys(labels).sort()).toEqual([...waitingLanguages].sort())
    const ids = Object.keys(fr)
    for (const words of Object.values(labels)) {
      expect(Object.keys(words)).toEqual(ids)
      expect(Object.values(words).filter(word => word.trim() === '')).toEqual([])
    }
  })

  it('are had by choosing them and in no other way', () => {
    expect(pickLanguage({ chosen: 'ko', browser: ['de'], workshop: ['en'] })).toBe('ko')
    expect(pickLanguage({ chosen: null, browser: ['fr', 'ko'], workshop: ['tr', 'de'] })).toBe('de')
  })

  it('have the field’s words for a board, else English ones', () => {
    const strengths = { en: 'Strengths', de: 'Stärken' }
    expect(kindText({ ...strengths, fi: 'Eigene' }, 'fi')).toBe('Eigene')
    expect(kindText(strengths, 'fi')).toBe('Strengths')
    const ours = boardKinds.flatMap(({ titles, zones }) => [titles.en, ...zones.map(zone => zone.label.en)])
    for (const kinds of [frKinds, trKinds, csKinds, fiKinds, koKinds]) {
      expect(Object.keys(kinds)).toEqual(Object.keys(frKinds))
      expect(Object.keys(kinds).filter(word => !ours.includes(word))).toEqual([])
    }
  })
})

describe('the pseudo-language', () => {
  it('accents and lengthens words, and leaves values and plurals to be filled in', () => {
    expect(disguise('Save')).toBe('[Šååṽéé]')
    const message = compileMessageOrThrow('{n, plural, one {# card} other {# cards}} by {alias}')
    expect(disguiseMessage(message)).toEqual([
      '[',
      ['n', 'plural', { one: ['#', ' çååřđ'], other: ['#', ' çååřđš'] }],
      ' ƀý ',
      ['alias'],
      ']',
    ])
  })
})
