/**
 * The list that opens while somebody types behind `@` or `#`: arrows choose, Enter and Tab take, Escape closes. The
 * keyboard stays in the note; screen readers hear the chosen entry.
 */
import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import {
  $findSearch,
  $putReference,
  matchChoices,
  type ReferenceChoice,
  type Search,
} from './reference-search.ts'

export interface ReferenceListProps {
  editor: LexicalEditor
  choicesFor: (sign: Search['sign']) => readonly ReferenceChoice[]
}

export function ReferenceList({ editor, choicesFor }: ReferenceListProps) {
  const t = useText()
  const id = useId()
  const [search, close] = useSearch(editor)
  const [chosen, setChosen] = useState(0)
  const found = search ? matchChoices(choicesFor(search.sign), search.typed) : []
  const at = Math.min(chosen, found.length - 1)
  const isOpen = search !== undefined && found.length > 0
  const take = (choice: ReferenceChoice | undefined) => {
    if (choice) editor.update(() => $putReference(choice))
    setChosen(0)
  }
  useListKeys(editor, isOpen, {
    move: by => setChosen((at + by + found.length) % found.length),
    take: () => take(found[at]),
    close,
  })
  useListLabels(editor, isOpen ? id : undefined, at)
  if (!isOpen) return null
  return (
    <div className="note-references" style={{ left: search.left, top: search.top }}>
      <div
        id={id}
        role="listbox"
        aria-label={t(search.sign === '@' ? 'circles.mention' : 'circles.linkCard')}
      >
        {found.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the note's
          // biome-ignore lint/a11y/useFocusableInteractive: the keyboard stays in the note
          <div
            key={`${choice.reference.kind}/${choice.reference.target}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={event => event.preventDefault()}
            onClick={() => take(choice)}
          >
            <span>{choice.text}</span>
            {choice.hint && <small>{choice.hint}</small>}
          </div>
        ))}
      </div>
    </div>
  )
}

type PlacedSearch = Search & { left: number; top: number }

/** What is looked for at the caret, and where on the sheet; closed by hand it stays so until the word is another. */
function useSearch(editor: LexicalEditor): [PlacedSearch | undefined, () => void] {
  const [search, setSearch] = useState<PlacedSearch>()
  const [closed, setClosed] = useState<string>()
  useEffect(() => {
    return editor.registerUpdateListener(({ editorState }) => {
      const found = editorState.read($findSearch)
      setSearch(found && { ...found, ...placeOfCaret(editor) })
      if (!found) setClosed(undefined)
    })
  }, [editor])
  const isClosed = search !== undefined && closed === search.sign
  return [isClosed ? undefined : search, () => setClosed(search?.sign)]
}

function placeOfCaret(editor: LexicalEditor): { left: number; top: number } {
  const sheet = editor.getRootElement()?.parentElement?.getBoundingClientRect()
  const selection = document.getSelection()
  const caret = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : undefined
  if (!sheet || !caret || caret.height === 0) return { left: 0, top: 24 }
  return {
    left: Math.max(0, Math.min(caret.left - sheet.left, sheet.width - listWidth)),
    top: caret.bottom - sheet.top + 4,
  }
}

/** As in the style sheet, 16rem: the list stays on its sheet. */
const listWidth = 256

interface ListKeys {
  move(by: 1 | -1): void
  take(): void
  close(): void
}

function useListKeys(editor: LexicalEditor, isOpen: boolean, keys: ListKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!isOpen) return
    const on = (run: (keys: ListKeys) => void) => (event: KeyboardEvent | null) => {
      event?.preventDefault()
      run(latest.current)
      return true
    }
    const critical = COMMAND_PRIORITY_CRITICAL
    return mergeRegister(
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        on(one => one.move(1)),
        critical,
      ),
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        on(one => one.move(-1)),
        critical,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        on(one => one.take()),
        critical,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        on(one => one.take()),
        critical,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        on(one => one.close()),
        critical,
      ),
    )
  }, [editor, isOpen])
}

function useListLabels(editor: LexicalEditor, listId: string | undefined, at: number): void {
  useEffect(() => {
    const root = editor.getRootElement()
    if (!root || listId === undefined) return
    root.setAttribute('aria-controls', listId)
    root.setAttribute('aria-activedescendant', `${listId}-${at}`)
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, listId, at])
}
