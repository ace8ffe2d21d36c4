/** Fast entry: choose a type, type, Enter files the note and keeps the place for the next. An action opens at once. */
import { useEffect, useId, useRef, useState } from 'react'
import { maxCardText } from '../../../shared/model/card-writes.ts'
import { focusCard } from '../../cards/card-focus.ts'
import { zoneLabel } from '../../cards/card-words.ts'
import { formatNumber } from '../../i18n/formats.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useObservable, useWorkshop } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'

export function NewNote({ board, onOpen }: { board: OpenBoard; onOpen: (cardId: string) => void }) {
  const t = useText()
  const language = useLanguage()
  const name = useId()
  const field = useRef<HTMLInputElement>(null)
  const [type, setType] = useState('idea')
  const [text, setText] = useState('')
  useAskedFor(board, field, setType)
  const zone = board.kind.zones.find(one => one.id === type)
  const over = text.length - maxCardText
  const lastId = useRef<string>(undefined)
  const file = () => {
    if (text.trim() === '' || over > 0) return
    const [id] = board.actions.addAll([{ text: text.trim(), zone: type }])
    lastId.current = id
    setText('')
    if (type === 'action' && id) onOpen(id)
  }
  // to the note that was filed last, where its topic and group are chosen
  const leave = (input: HTMLElement) => {
    if (lastId.current && board.cards.findCard(lastId.current)) focusCard(board.documentId, lastId.current)
    else input.blur()
  }
  return (
    <form
      className="circle-new"
      onSubmit={event => {
        event.preventDefault()
        file()
      }}
    >
      <fieldset>
        <legend className="sr">{t('circles.type')}</legend>
        {board.kind.zones.map(one => (
          <label key={one.id} className="circle-new-type">
            <input type="radio" name={name} checked={one.id === type} onChange={() => setType(one.id)} />
            <span>{t(`circles.one_${one.id}` as 'circles.one_idea')}</span>
          </label>
        ))}
      </fieldset>
      <input
        ref={field}
        className="input"
        value={text}
        aria-label={t('cards.newIn', { zone: zoneLabel(zone, language) })}
        placeholder={t('circles.newHint', { type: t(`circles.one_${type}` as 'circles.one_idea') })}
        aria-invalid={over > 0 || undefined}
        enterKeyHint="done"
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') leave(event.currentTarget)
        }}
      />
      {over > 0 && (
        <p className="field-error" role="alert">
          {t('cards.tooLong', { over, most: formatNumber(maxCardText, language) })}
        </p>
      )}
    </form>
  )
}

/** The key for a new card, and the finder's command, ask for one through the state of writing. */
function useAskedFor(
  board: OpenBoard,
  field: { current: HTMLInputElement | null },
  setType: (type: string) => void,
): void {
  const store = useWorkshop()
  const editing = useObservable(store.editing.current)
  useEffect(() => {
    if (editing?.kind !== 'new' || editing.documentId !== board.documentId) return
    store.editing.set(undefined)
    if (editing.zone !== null) setType(editing.zone)
    field.current?.focus()
  }, [editing, store, board, field, setType])
}
