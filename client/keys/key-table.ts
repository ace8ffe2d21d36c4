/**
 * Every key that does something in a workshop, in one table: `commandOf` binds by it, `printKeys` prints it on buttons
 * and in menus, and the `?` sheet is made from it with the words of `key-words.ts`. A row without a binding here (paste,
 * carrying a card) is bound by the browser or by the drag, and stands here so that people read of it.
 *
 * Keys are named as `KeyboardEvent.key` names them; `mod` is Ctrl, or Cmd on Apple's keyboards.
 */
import type { Translate } from '../i18n/active-language.ts'
import type { MessageId } from '../i18n/catalogs.ts'
import { letterKeys } from './letter-keys.ts'

/** Where a key holds, in the order of the sheet. */
export const keyScopes = ['workshop', 'board', 'field', 'carry', 'card', 'map', 'room'] as const
export type KeyScope = (typeof keyScopes)[number]

interface KeyRow {
  scope: KeyScope
  /** Any of them does it; the first is the one that is printed. */
  keys: readonly string[]
}

const rows = {
  find: { scope: 'workshop', keys: ['mod+k'] },
  sheet: { scope: 'workshop', keys: ['?'] },
  new: { scope: 'board', keys: ['n'] },
  paste: { scope: 'board', keys: ['mod+v'] },
  undo: { scope: 'board', keys: ['mod+z'] },
  redo: { scope: 'board', keys: ['mod+y', 'mod+shift+z'] },
  go: { scope: 'card', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
  edit: { scope: 'card', keys: ['Enter', 'F2'] },
  topic: { scope: 'card', keys: ['t'] },
  move: { scope: 'card', keys: ['m'] },
  keep: { scope: 'card', keys: ['1'] },
  develop: { scope: 'card', keys: ['2'] },
  giveUp: { scope: 'card', keys: ['3'] },
  comments: { scope: 'card', keys: ['c'] },
  // printed only: what a digit does hangs on the board (`card-keys.ts`)
  place: { scope: 'card', keys: ['1–9'] },
  otherBoard: { scope: 'card', keys: ['b'] },
  remove: { scope: 'card', keys: ['Delete', 'Backspace'] },
  menu: { scope: 'card', keys: ['shift+F10', 'ContextMenu'] },
  take: { scope: 'carry', keys: ['Space'] },
  carry: {
    scope: 'carry',
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  },
  putBack: { scope: 'carry', keys: ['Escape'] },
  // bound by the canvas itself, but for the letters
  selectTool: { scope: 'map', keys: ['v'] },
  handTool: { scope: 'map', keys: ['h'] },
  connectTool: { scope: 'map', keys: ['l'] },
  headingTool: { scope: 'map', keys: ['e'] },
  frameTool: { scope: 'map', keys: ['f'] },
  penTool: { scope: 'map', keys: ['p'] },
  pictureTool: { scope: 'map', keys: ['i'] },
  carryOnMap: {
    scope: 'map',
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  },
  goOnMap: { scope: 'map', keys: ['alt+ArrowUp'] },
  duplicate: { scope: 'map', keys: ['mod+d'] },
  selectAll: { scope: 'map', keys: ['mod+a'] },
  group: { scope: 'map', keys: ['mod+g'] },
  ungroup: { scope: 'map', keys: ['mod+shift+g'] },
  otherBoardOnMap: { scope: 'map', keys: ['b'] },
  fitAll: { scope: 'map', keys: ['shift+1'] },
  nextPage: { scope: 'room', keys: ['ArrowRight', 'PageDown'] },
  previousPage: { scope: 'room', keys: ['ArrowLeft', 'PageUp'] },
  holdPage: { scope: 'room', keys: ['p'] },
  finishLine: { scope: 'field', keys: ['Enter'] },
  finish: { scope: 'field', keys: ['Escape'] },
  next: { scope: 'field', keys: ['mod+Enter', 'Tab'] },
} as const satisfies Record<string, KeyRow>

export type KeyCommand = keyof typeof rows

export const keyRows: readonly (KeyRow & { command: KeyCommand })[] = Object.entries(rows).map(
  ([command, row]) => ({ command: command as KeyCommand, ...row }),
)

export interface PressedKey {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** What a key means in a place; undefined where it means nothing there. */
export function commandOf(event: PressedKey, scope: KeyScope): KeyCommand | undefined {
  return keyRows.find(row => row.scope === scope && row.keys.some(keys => isPressed(event, keys, scope)))
    ?.command
}

function isPressed(event: PressedKey, keys: string, scope: KeyScope): boolean {
  const parts = keys.split('+')
  const name = parts.at(-1) ?? ''
  const wantsMod = parts.includes('mod')
  if (event.altKey || wantsMod !== (event.ctrlKey || event.metaKey)) return false
  if (name.length === 1 && !wantsMod) return isSameLetter(event.key, name) && mayBeLetter(scope)
  return isSameLetter(event.key, name) && parts.includes('shift') === event.shiftKey
}

function isSameLetter(pressed: string, name: string): boolean {
  return pressed === name || (name.length === 1 && pressed.toLowerCase() === name)
}

/** Letters that hold on a whole page can be switched off: a speaking hand or a stray finger presses many (WCAG 2.1.4). */
function mayBeLetter(scope: KeyScope): boolean {
  return scope === 'card' || letterKeys.get()
}

const names: Record<string, MessageId> = {
  Enter: 'cards.enterKey',
  Delete: 'cards.deleteKey',
  Space: 'cards.spaceKey',
  Escape: 'keys.escapeKey',
  Tab: 'keys.tabKey',
  shift: 'keys.shiftKey',
  alt: 'keys.altKey',
}

/** As on the keyboard, to be read: `Ctrl Z`, `Del`. */
export function printKeys(command: KeyCommand, t: Translate): string {
  const keys: readonly string[] = rows[command].keys
  const [first = ''] = keys
  if (first.startsWith('Arrow')) return t('keys.arrowKeys')
  return first
    .split('+')
    .map(part => printPart(part, t))
    .join(' ')
}

function printPart(part: string, t: Translate): string {
  if (part.startsWith('Arrow')) return t('keys.arrowKeys')
  if (part === 'mod') return t(isApple() ? 'keys.cmdKey' : 'keys.ctrlKey')
  const name = names[part]
  if (name) return t(name)
  return part.length === 1 ? part.toUpperCase() : part
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
