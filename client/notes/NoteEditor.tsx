/**
 * The editor of one note: its page with others' carets, the tools above it, the list of people and cards behind `@` and
 * `#`. Mounted for one note at a time; what is written is in the board's document at once, so leaving loses nothing.
 */
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical'
import { useEffect, useRef, useState } from 'react'
import type { Card } from '../../shared/model/card.ts'
import { maxCardText } from '../../shared/model/card-writes.ts'
import type { Span } from '../../shared/plan/extract/note-reading.ts'
import { formatNumber } from '../i18n/formats.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import type { BoardNotes } from '../store/board-notes.ts'
import { readPeople } from '../store/people.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { bindNote } from './bind-note.ts'
import { watchCaretMoves } from './caret-moves.ts'
import { type CaretLook, createCaretPresence } from './caret-presence.ts'
import { createNoteEditor } from './create-note-editor.ts'
import { NoteTools } from './NoteTools.tsx'
import { ReferenceList } from './ReferenceList.tsx'
import type { ReferenceChoice, Search } from './reference-search.ts'
import { $readCaretLooks, $toggleShape, type CaretLooks } from './shape-block.ts'
import { hideReadSpans, showReadSpans } from './text-ranges.ts'
import './note-editor.css'

export interface NoteEditorProps {
  board: OpenBoard
  notes: BoardNotes
  card: Card
  label: string
  /** Underlined while one writes. */
  spans: readonly Span[]
  choicesFor: (sign: Search['sign']) => readonly ReferenceChoice[]
  onEnd: () => void
  /** The note holds what the editor cannot show. */
  onFailed: () => void
}

export function NoteEditor(props: NoteEditorProps) {
  const { card, label, choicesFor } = props
  const t = useText()
  const page = useRef<HTMLDivElement>(null)
  const cursors = useRef<HTMLDivElement>(null)
  const [tooLong, setTooLong] = useState(0)
  const [looks, setLooks] = useState<CaretLooks>({ shape: 'paragraph', bold: false })
  const editor = useNoteEditor(props, page, cursors, setTooLong)
  useEffect(() => editor && followCaret(editor, setLooks), [editor])
  useReadSpans(editor, props.spans)
  return (
    <div className="note-editor">
      {editor && (
        <NoteTools
          looks={looks}
          onShape={shape => change(editor, () => $toggleShape(shape))}
          onBold={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')}
          onSign={sign => change(editor, selection => selection.insertText(sign))}
        />
      )}
      <div className="note-sheet">
        {/* biome-ignore lint/a11y/useSemanticElements: a field of formatted text has no element of its own */}
        <div
          ref={page}
          className="note-page"
          contentEditable
          suppressContentEditableWarning
          role="textbox"
          tabIndex={0}
          aria-multiline="true"
          aria-label={label}
          lang={card.lang ?? undefined}
          spellCheck
        />
        <div ref={cursors} className="note-cursors" aria-hidden="true" />
        {editor && <ReferenceList editor={editor} choicesFor={choicesFor} />}
      </div>
      <TooLong length={card.text.length} pasted={tooLong} />
      <p className="sr">{t('circles.editorHelp')}</p>
    </div>
  )
}

function TooLong({ length, pasted }: { length: number; pasted: number }) {
  const t = useText()
  const language = useLanguage()
  const most = formatNumber(maxCardText, language)
  const over = length - maxCardText
  if (pasted === 0 && over <= 0) return null
  return (
    <p className="card-field-error" role="alert">
      {pasted > 0
        ? t('cards.pasteTooLong', { n: formatNumber(pasted, language), most })
        : t('circles.tooLong', { over, most })}
    </p>
  )
}

/** Made and taken down with the note; nothing of the first mounting is left when React mounts twice. */
function useNoteEditor(
  { board, notes, card, onEnd, onFailed }: NoteEditorProps,
  page: { current: HTMLDivElement | null },
  cursors: { current: HTMLDivElement | null },
  onTooLong: (characters: number) => void,
): LexicalEditor | undefined {
  const store = useWorkshop()
  const lookOf = useCaretLooks(board)
  const [editor, setEditor] = useState<LexicalEditor>()
  const latest = useRef({ onEnd, onFailed, onTooLong, lookOf })
  latest.current = { onEnd, onFailed, onTooLong, lookOf }
  useEffect(() => {
    const yBody = notes.open(card.id)
    if (!page.current || !yBody) return
    const created = createNoteEditor(page.current, {
      most: maxCardText,
      onTooLong: characters => latest.current.onTooLong(characters),
      onUndo: () => store.undo.undo(),
      onRedo: () => store.undo.redo(),
      onEnd: () => latest.current.onEnd(),
    })
    const carets = createCaretPresence(board.presence, card.id, clientId => latest.current.lookOf(clientId))
    const binding = bindNote({
      editor: created.editor,
      doc: notes.doc,
      yBody,
      provider: carets.provider,
      cursors: cursors.current,
      write: notes.write,
      onFailed: () => latest.current.onFailed(),
    })
    const endWatch = board.presence.watch(() => binding.drawCursors())
    const endMoves = watchCaretMoves(page.current, () => store.undo.pause(notes.doc))
    const resized = new ResizeObserver(() => binding.drawCursors())
    resized.observe(page.current)
    let isOpen = true
    // behind what the binding shows: an update of others' words never takes the keyboard
    queueMicrotask(() => {
      if (isOpen) created.editor.focus(undefined, { defaultSelection: 'rootEnd' })
    })
    setEditor(created.editor)
    return () => {
      isOpen = false
      setEditor(undefined)
      resized.disconnect()
      endWatch()
      endMoves()
      binding.close()
      carets.close()
      created.close()
    }
  }, [board, notes, card.id, store, page, cursors])
  return editor
}

/** Name and colour as the workshop has them, whatever a browser may send. */
function useCaretLooks(board: OpenBoard): (clientId: number) => CaretLook | undefined {
  const control = useControl()
  const selfId = useWorkshop().info.session.participantId
  return clientId => {
    const person = readPeople(board.presence, control, selfId).find(one => one.clientId === clientId)
    const slot = control.regions.find(region => region.id === person?.regionId)?.slot
    return person && { name: person.alias, color: slot ? `var(--region-${slot})` : 'var(--ink)' }
  }
}

function useReadSpans(editor: LexicalEditor | undefined, spans: readonly Span[]): void {
  useEffect(() => {
    if (!editor) return
    let frame = 0
    const show = () => showReadSpans(editor, spans)
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(show)
    }
    later()
    const end = editor.registerUpdateListener(later)
    return () => {
      end()
      cancelAnimationFrame(frame)
    }
  }, [editor, spans])
  useEffect(() => hideReadSpans, [])
}

function followCaret(editor: LexicalEditor, onLooks: (looks: CaretLooks) => void): () => void {
  let last = ''
  return editor.registerUpdateListener(({ editorState }) => {
    const looks = editorState.read($readCaretLooks)
    const next = JSON.stringify(looks)
    if (next === last) return
    last = next
    onLooks(looks)
  })
}

/** At the caret; at the end where the note has none yet. The keyboard goes back into the note. */
function change(editor: LexicalEditor, run: (selection: RangeSelection) => void): void {
  editor.focus(() =>
    editor.update(() => {
      const selection = $getSelection()
      run($isRangeSelection(selection) ? selection : $getRoot().selectEnd())
    }),
  )
}
