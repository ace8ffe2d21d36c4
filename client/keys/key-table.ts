/**
 * Every key that does something in a workshop, in one table: `commandOf` binds by it, `printKeys` prints it on buttons
 * and in menus, and the `?` sheet is made from it. A row without a binding here (paste, carrying a card) is bound by
 * the browser or by the drag, and stands here so that people read of it.
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
  words: MessageId
}

const rows = {
  find: { scope: 'workshop', keys: ['mod+k'], words: 'keys.find' },
  sheet: { scope: 'workshop', keys: ['?'], words: 'shortcuts.sheet' },
  new: { scope: 'board', keys: ['n'], words: 'shortcuts.new' },
  paste: { scope: 'board', keys: ['mod+v'], words: 'shortcuts.paste' },
  undo: { scope: 'board', keys: ['mod+z'], words: 'shortcuts.undo' },
  redo: { scope: 'board', keys: ['mod+y', 'mod+shift+z'], words: 'shortcuts.redo' },
  go: { scope: 'card', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], words: 'shortcuts.go' },
  edit: { scope: 'card', keys: ['Enter', 'F2'], words: 'shortcuts.edit' },
  topic: { scope: 'card', keys: ['t'], words: 'shortcuts.topic' },
  move: { scope: 'card', keys: ['m'], words: 'shortcuts.move' },
  keep: { scope: 'card', keys: ['1'], words: 'cards.keepLong' },
  develop: { scope: 'card', keys: ['2'], words: 'cards.developLong' },
  giveUp: { scope: 'card', keys: ['3'], words: 'cards.giveUpLong' },
  comments: { scope: 'card', keys: ['c'], words: 'shortcuts.comments' },
  // printed only: what a digit does hangs on the board (`card-keys.ts`)
  place: { scope: 'card', keys: ['1–9'], words: 'shortcuts.place' },
  otherBoard: { scope: 'card', keys: ['b'], words: 'boards.otherBoardKey' },
  remove: { scope: 'card', keys: ['Delete', 'Backspace'], words: 'shortcuts.remove' },
  menu: { scope: 'card', keys: ['shift+F10', 'ContextMenu'], words: 'shortcuts.menu' },
  take: { scope: 'carry', keys: ['Space'], words: 'shortcuts.take' },
  carry: {
    scope: 'carry',
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    words: 'shortcuts.carry',
  },
  putBack: { scope: 'carry', keys: ['Escape'], words: 'shortcuts.putBack' },
  // bound by the canvas itself, but for the letters
  selectTool: { scope: 'map', keys: ['v'], words: 'map.selectKey' },
  handTool: { scope: 'map', keys: ['h'], words: 'map.handKey' },
  connectTool: { scope: 'map', keys: ['l'], words: 'map.connectKey' },
  headingTool: { scope: 'map', keys: ['e'], words: 'boards.headingKey' },
  frameTool: { scope: 'map', keys: ['f'], words: 'boards.frameKey' },
  penTool: { scope: 'map', keys: ['p'], words: 'boards.penKey' },
  pictureTool: { scope: 'map', keys: ['i'], words: 'boards.pictureKey' },
  carryOnMap: {
    scope: 'map',
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    words: 'map.carryKey',
  },
  goOnMap: { scope: 'map', keys: ['alt+ArrowUp'], words: 'map.asideKey' },
  duplicate: { scope: 'map', keys: ['mod+d'], words: 'map.duplicateKey' },
  selectAll: { scope: 'map', keys: ['mod+a'], words: 'map.allKey' },
  group: { scope: 'map', keys: ['mod+g'], words: 'map.groupKey' },
  ungroup: { scope: 'map', keys: ['mod+shift+g'], words: 'map.ungroupKey' },
  otherBoardOnMap: { scope: 'map', keys: ['b'], words: 'boards.otherBoardKey' },
  fitAll: { scope: 'map', keys: ['shift+1'], words: 'map.fitKey' },
  nextPage: { scope: 'room', keys: ['ArrowRight', 'PageDown'], words: 'room.nextPage' },
  previousPage: { scope: 'room', keys: ['ArrowLeft', 'PageUp'], words: 'room.previousPage' },
  holdPage: { scope: 'room', keys: ['p'], words: 'room.holdPage' },
  finishLine: { scope: 'field', keys: ['Enter'], words: 'shortcuts.finish' },
  finish: { scope: 'field', keys: ['Escape'], words: 'shortcuts.close' },
  next: { scope: 'field', keys: ['mod+Enter', 'Tab'], words: 'shortcuts.next' },
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
