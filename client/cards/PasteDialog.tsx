/** Several pasted lines: shows what they would become, and asks whether as a card each or as one. */
import { useMemo } from 'react'
import type { Position } from '../../shared/model/card.ts'
import { maxCardText, type NewCard } from '../../shared/model/card-writes.ts'
import { stakeholderGroups } from '../../shared/model/stakeholder-groups.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl } from '../react/workshop-context.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { zoneLabel } from './card-words.ts'
import { groupWord } from './group-word.ts'
import { pasteToCards } from './paste-lines.ts'
import { topicLabel } from './topic-words.ts'
import './paste-dialog.css'

/** More at once than anyone reads through; what is over stays in the clipboard. */
const mostAtOnce = 200
const shownLines = 8

export interface PasteDialogProps {
  board: OpenBoard
  zone: string | null
  text: string
  /** On maps: where so many new cards go. */
  placesFor?: (count: number) => readonly Position[]
  onClose: () => void
}

export function PasteDialog({ board, zone, text, placesFor, onClose }: PasteDialogProps) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const { zones } = board.kind
  const all = useMemo(() => {
    const groups = stakeholderGroups.map(id => ({ id, label: groupWord(id, t) }))
    return pasteToCards(text, zones, control.topics, groups)
  }, [text, zones, control, t])
  const tooLong = all.filter(card => card.text.length > maxCardText).length
  const fitting = all.filter(card => card.text.length <= maxCardText).slice(0, mostAtOnce)
  const whole = text.trim()
  const add = (cards: readonly NewCard[]) => {
    const places = placesFor?.(cards.length) ?? []
    board.actions.addAll(cards.map((card, index) => ({ ...card, ...posOf(places[index]) })))
    onClose()
  }
  const toNew = (card: (typeof all)[number]): NewCard => ({
    text: card.text,
    zone: card.zone ?? zone,
    ...(card.topic === undefined ? {} : { topic: card.topic }),
    ...(card.group === undefined ? {} : { group: card.group }),
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('paste.title', { n: all.length })}
      actions={
        <>
          <Button kind="primary" disabled={fitting.length === 0} onClick={() => add(fitting.map(toNew))}>
            {t('paste.each', { n: fitting.length })}
          </Button>
          {whole.length <= maxCardText && (
            <Button onClick={() => add([{ text: whole, zone }])}>{t('paste.one')}</Button>
          )}
          <Button kind="bare" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <ol className="paste-preview">
        {fitting.slice(0, shownLines).map((card, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
          <li key={index}>
            <span>{card.text}</span>
            <small>
              {[
                zoneLabel(
                  zones.find(one => one.id === (card.zone ?? zone)),
                  language,
                ),
                topicLabel(control, card.topic ?? null, language),
                card.group ? groupWord(card.group, t) : '',
              ]
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        ))}
      </ol>
      {fitting.length > shownLines && (
        <p className="note">{t('paste.more', { n: fitting.length - shownLines })}</p>
      )}
      {tooLong > 0 && <p className="note">{t('paste.linesTooLong', { n: tooLong, most: maxCardText })}</p>}
      {all.length - tooLong > mostAtOnce && (
        <p className="note">{t('paste.tooMany', { most: mostAtOnce })}</p>
      )}
    </Dialog>
  )
}

function posOf(pos: Position | undefined): Pick<NewCard, 'pos'> {
  return pos ? { pos } : {}
}
