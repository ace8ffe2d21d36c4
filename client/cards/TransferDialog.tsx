/** Puts cards on another board: which one, where on it, moved or copied. Done only when that board is really open. */
import { type SyntheticEvent, useMemo, useState } from 'react'
import { kindOfBoard } from '../../shared/boards/registry.ts'
import type { SessionDocument } from '../../shared/protocol/session.ts'
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useBoards, useControl, useObservable, useWorkshop } from '../react/workshop-context.ts'
import { transferable, transferCards } from '../store/transfer-cards.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { createObservable } from '../sync/observable-value.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { boardName } from '../workshop/board-name.ts'
import { zoneLabel } from './card-words.ts'
import { offerUndo } from './offer-undo.ts'
import type { TransferAsked } from './transfer-sheet.ts'

interface Target {
  id: string
  label: string
}

export function TransferDialog({ asked, onClose }: { asked: TransferAsked; onClose: () => void }) {
  const t = useText()
  const targets = useTargets(asked.documentId)
  const title = t('boards.transferTitle', { n: asked.cardIds.length })
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      {targets.length === 0 ? (
        <>
          <p>{t('boards.transferNone')}</p>
          <footer className="dialog-actions">
            <Button onClick={onClose}>{t('common.close')}</Button>
          </footer>
        </>
      ) : (
        <TransferForm asked={asked} targets={targets} onClose={onClose} />
      )}
    </Dialog>
  )
}

interface TransferFormProps {
  asked: TransferAsked
  targets: readonly Target[]
  onClose: () => void
}

function TransferForm({ asked, targets, onClose }: TransferFormProps) {
  const t = useText()
  const language = useLanguage()
  const store = useWorkshop()
  const [chosen, setChosen] = useState(targets[0]?.id ?? '')
  const [zone, setZone] = useState('')
  const [mode, setMode] = useState<'move' | 'copy'>('move')
  const opened = useBoards([asked.documentId, chosen])
  const from = opened.find(board => board.documentId === asked.documentId)
  const to = opened.find(board => board.documentId === chosen)
  const isReady = useIsLive(to)
  const cards = from
    ? transferable(from.cards.list(), to).filter(card => asked.cardIds.includes(card.id))
    : []
  const put = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!from || !to) return
    const n = transferCards(store, { from, to, cardIds: asked.cardIds, zone: zone || null, mode }).length
    onClose()
    if (n === 0) return
    const name = targets.find(target => target.id === chosen)?.label ?? ''
    offerUndo(store, t(mode === 'move' ? 'boards.transferMoved' : 'boards.transferCopied', { n, name }), t)
  }
  return (
    <form className="dialog-fields" onSubmit={put}>
      <SelectField
        label={t('boards.transferWhere')}
        value={chosen}
        options={targets.map(({ id, label }) => ({ value: id, label }))}
        onChange={next => {
          setChosen(next)
          setZone('')
        }}
      />
      {to && to.kind.zones.length > 0 && (
        <SelectField
          label={t('boards.transferZone')}
          value={zone}
          options={[
            { value: '', label: t('swot.unsorted') },
            ...to.kind.zones.map(one => ({ value: one.id, label: zoneLabel(one, language) })),
          ]}
          onChange={setZone}
        />
      )}
      <SelectField
        label={t('boards.transferHow')}
        value={mode}
        options={[
          { value: 'move', label: t('boards.transferMove') },
          { value: 'copy', label: t('boards.transferCopy') },
        ]}
        onChange={setMode}
      />
      {to && !to.parts && cards.some(card => card.draft !== undefined) && (
        <p className="note" role="status">
          {t('boards.transferDraft', { n: cards.length })}
        </p>
      )}
      {isReady && cards.length < asked.cardIds.length && <p className="note">{t('boards.transferFewer')}</p>}
      <footer className="dialog-actions">
        <Button type="submit" kind="primary" disabled={!isReady || cards.length === 0}>
          {t(mode === 'move' ? 'boards.transferMove' : 'boards.transferCopy')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </footer>
    </form>
  )
}

/** Every board's document that one may write, but the cards' own: with whose it is where there is one for each. */
function useTargets(from: string): Target[] {
  const language = useLanguage()
  const control = useControl()
  const documents = useObservable(useWorkshop().documents.session)
  return useMemo(() => {
    const nameOf = (document: SessionDocument): string | undefined => {
      const board = control.boards.find(one => one.id === document.boardId)
      if (!board || board.archived || !takesCards.has(kindOfBoard(board).layout)) return undefined
      const region = control.regions.find(one => one.id === document.regionId)
      const circle = control.circles.find(one => one.id === document.circleId)
      const whose = localised(region?.name ?? circle?.title, language)
      return [boardName(board, language), whose].filter(Boolean).join(', ')
    }
    return documents.flatMap(document => {
      const label = document.id === from || document.kind !== 'board' ? undefined : nameOf(document)
      return label === undefined || document.access === 'read' ? [] : [{ id: document.id, label }]
    })
  }, [control, documents, from, language])
}

/** The plan is made of notes; nothing is laid on it. */
const takesCards = new Set<string>(['zones', 'map', 'notes'])

const never = createObservable({ kind: 'closed' } as { kind: string })

/** Its cards are here: what is put beside them will find its place. */
function useIsLive(board: OpenBoard | undefined): boolean {
  const { documents } = useWorkshop()
  const connection = board && documents.find(board.documentId)?.connection
  return useObservable<{ kind: string }>(connection ?? never).kind === 'live'
}
