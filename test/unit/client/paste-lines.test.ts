/** Pasted lines as cards: nothing lost, spreadsheet columns understood. */
import { describe, expect, it } from 'vitest'
import { pasteToCards } from '../../../client/cards/paste-lines.ts'
import { swot } from '../../../shared/boards/swot/kind.ts'

const topics = [{ id: 'crm', label: { de: 'Kundenbeziehungen', en: 'CRM' } }]
const paste = (text: string) => pasteToCards(text, swot.zones, topics)
const plain = (text: string) => ({ text, zone: undefined, topic: undefined })

describe('pasted lines', () => {
  it('become a card each, without bullets and empty lines', () => {
    expect(paste('- eins\r\n\n• zwei\n3. drei')).toEqual([plain('eins'), plain('zwei'), plain('3. drei')])
  })

  it('keep a tab-less line whole, whatever it says', () => {
    expect(paste('S\nStärken')).toEqual([plain('S'), plain('Stärken')])
  })

  it('take quadrant and topic from the columns of a spreadsheet, in any order and language', () => {
    expect(paste('Gute Netze\tStärken\tCRM\nkundenbeziehungen\tt\tWenig Personal')).toEqual([
      { text: 'Gute Netze', zone: 'S', topic: 'crm' },
      { text: 'Wenig Personal', zone: 'T', topic: 'crm' },
    ])
  })

  it('take the group of actors from a column, when asked for', () => {
    const groups = [{ id: 'business', label: { en: 'Companies', de: 'Unternehmen' } }]
    expect(pasteToCards('Gute Netze\tUnternehmen\tCRM', [], topics, groups)).toEqual([
      { text: 'Gute Netze', zone: undefined, topic: 'crm', group: 'business' },
    ])
    expect(paste('Gute Netze\tUnternehmen')).toEqual([plain('Gute Netze Unternehmen')])
  })

  it('keep columns that mean nothing to us as text', () => {
    expect(paste('Gute Netze\tseit 2020\tO')).toEqual([
      { text: 'Gute Netze seit 2020', zone: 'O', topic: undefined },
    ])
  })
})
