/**
 * The field in which a card's text is written, bound to the shared text by a draft: others' typing comes in around
 * the caret, an input method is never disturbed. The value lives in the element itself, not in React. Enter, Escape
 * and leaving the field are told to the parent; deciding what they mean is its business.
 */
import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { maxCardText } from '../../shared/model/card-writes.ts'
import { formatNumber } from '../i18n/formats.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import {
  createTextDraft,
  type DraftState,
  type FieldChange,
  type SharedText,
  type TextDraft,
} from '../store/text-draft.ts'
import './card-field.css'

export interface CardFieldProps {
  shared: SharedText
  /** Tells when the shared text may have changed. */
  watch: (listener: () => void) => () => void
  label: string
  placeholder?: string
  lang?: string | undefined
  /** Where the caret begins: behind the last letter, unless the field was opened by a press on its text. */
  onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  onBlur: (value: string) => void
  /** True when the paste was taken care of. */
  onPaste?: (text: string) => boolean
}

export function CardField(props: CardFieldProps) {
  const { shared, watch, label, placeholder, lang } = props
  const t = useText()
  const language = useLanguage()
  const errorId = useId()
  const element = useRef<HTMLTextAreaElement>(null)
  const [draft] = useState(() => createTextDraft(shared, maxCardText))
  const [pasteOver, setPasteOver] = useState(0)
  const [state, setState] = useState<DraftState>(draft.state)
  useSharedText(element, draft, watch)
  useFocusAtEnd(element)

  const settle = (change: FieldChange | undefined) => {
    show(element.current, change)
    fitHeight(element.current)
    setState(draft.state())
    setPasteOver(0)
  }
  const over = state.kind === 'tooLong' ? state.over : 0
  return (
    <>
      <textarea
        ref={element}
        className="card-field"
        rows={1}
        aria-label={label}
        aria-invalid={over > 0 || undefined}
        aria-describedby={over > 0 || pasteOver > 0 ? errorId : undefined}
        placeholder={placeholder}
        lang={lang}
        spellCheck
        enterKeyHint="done"
        defaultValue={shared.read()}
        onInput={(event: FormEvent<HTMLTextAreaElement>) => settle(draft.typed(event.currentTarget.value))}
        onCompositionStart={draft.compositionStarted}
        onCompositionEnd={event => settle(draft.compositionEnded(event.currentTarget.value))}
        onKeyDown={event => {
          if (!event.nativeEvent.isComposing) props.onKey(event)
        }}
        onPaste={event => setPasteOver(refuseLongPaste(event, props.onPaste))}
        onBlur={event => props.onBlur(event.currentTarget.value)}
      />
      {(over > 0 || pasteOver > 0) && (
        <p className="card-field-error" id={errorId} role="alert">
          {pasteOver > 0
            ? t('cards.pasteTooLong', {
                n: formatNumber(pasteOver, language),
                most: formatNumber(maxCardText, language),
              })
            : t('cards.tooLong', { over, most: formatNumber(maxCardText, language) })}
        </p>
      )}
    </>
  )
}

/** A paste that no card could hold is left in the clipboard: returns its length, else 0. */
function refuseLongPaste(event: ClipboardEvent, onPaste?: (text: string) => boolean): number {
  const text = event.clipboardData.getData('text/plain')
  if (onPaste?.(text)) {
    event.preventDefault()
    return 0
  }
  if (text.length <= maxCardText) return 0
  event.preventDefault()
  return text.length
}

/** Lets others' changes in, as long as the draft says that the field may change. */
function useSharedText(
  element: { current: HTMLTextAreaElement | null },
  draft: TextDraft,
  watch: CardFieldProps['watch'],
): void {
  useEffect(
    () =>
      watch(() => {
        show(element.current, draft.sharedChanged())
        fitHeight(element.current)
      }),
    [element, draft, watch],
  )
}

function useFocusAtEnd(element: { current: HTMLTextAreaElement | null }): void {
  useLayoutEffect(() => {
    const field = element.current
    if (!field) return
    fitHeight(field)
    field.focus({ preventScroll: true })
    field.setSelectionRange(field.value.length, field.value.length)
    field.scrollIntoView({ block: 'nearest' })
  }, [element])
}

/** Puts a value into the field and the caret where it was in the text. */
function show(field: HTMLTextAreaElement | null, change: FieldChange | undefined): void {
  if (!field || !change) return
  const { selectionStart, selectionEnd, selectionDirection } = field
  field.value = change.value
  if (document.activeElement !== field) return
  const { mapPosition } = change
  field.setSelectionRange(mapPosition(selectionStart), mapPosition(selectionEnd), selectionDirection)
}

function fitHeight(field: HTMLTextAreaElement | null): void {
  if (!field) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
