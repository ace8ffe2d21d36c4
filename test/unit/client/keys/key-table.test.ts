import { afterEach, describe, expect, test } from 'vitest'
import de from '../../../../client/i18n/de/index.ts'
import {
  commandOf,
  type KeyScope,
  keyRows,
  type PressedKey,
  printKeys,
} from '../../../../client/keys/key-table.ts'
import { switchLetterKeys } from '../../../../client/keys/letter-keys.ts'

function press(keys: string): PressedKey {
  const parts = keys.split('+')
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('ctrl'),
    metaKey: parts.includes('meta'),
    altKey: parts.includes('alt'),
    shiftKey: parts.includes('shift'),
  }
}

afterEach(() => switchLetterKeys(true))

describe('the table of keys', () => {
  test.each<[string, KeyScope, string | undefined]>([
    ['ctrl+k', 'workshop', 'find'],
    ['meta+k', 'workshop', 'find'],
    ['k', 'workshop', undefined],
    ['shift+?', 'workshop', 'sheet'],
    ['n', 'board', 'new'],
    ['shift+N', 'board', 'new'],
    ['ctrl+n', 'board', undefined],
    ['alt+n', 'board', undefined],
    ['ctrl+z', 'board', 'undo'],
    ['ctrl+shift+Z', 'board', 'redo'],
    ['ctrl+y', 'board', 'redo'],
    ['Enter', 'field', 'finishLine'],
    ['shift+Enter', 'field', undefined],
    ['ctrl+Enter', 'field', 'next'],
    ['shift+Tab', 'field', undefined],
    ['m', 'card', 'move'],
    ['2', 'card', 'develop'],
    ['m', 'board', undefined],
  ])('%s in scope %s: %s', (keys, scope, command) => {
    expect(commandOf(press(keys), scope)).toBe(command)
  })

  test('binds no key twice in one place', () => {
    for (const row of keyRows) {
      const sharers = keyRows.filter(
        one => one.scope === row.scope && one.keys.some(keys => row.keys.includes(keys)),
      )
      expect(sharers, row.command).toEqual([row])
    }
  })

  test('lets single letters of a page be switched off, not those of a card that has the focus', () => {
    switchLetterKeys(false)
    expect(commandOf(press('n'), 'board')).toBeUndefined()
    expect(commandOf(press('?'), 'workshop')).toBeUndefined()
    expect(commandOf(press('m'), 'card')).toBe('move')
    expect(commandOf(press('ctrl+k'), 'workshop')).toBe('find')
  })

  test('prints keys as they are labelled in the reader’s country', () => {
    const t = (id: string) => {
      const [area = '', key = ''] = id.split('.')
      return (de as unknown as Record<string, Record<string, string>>)[area]?.[key] ?? id
    }
    expect(keyRows.map(row => printKeys(row.command, t))).toEqual(
      expect.arrayContaining(['Strg K', 'Entf', 'Pfeiltasten', 'Leertaste', 'N', '?', 'Umschalt F10']),
    )
  })
})
