/** The words on a connector and where its heads are. */
import { type SyntheticEvent, useCallback, useState, useSyncExternalStore } from 'react'
import { elementOf } from '../../../../shared/boards/free/geometry.ts'
import { arrows } from '../../../../shared/boards/free/kind.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { CanvasEngine } from '../../../canvas/canvas-engine.ts'
import { useText } from '../../../i18n/useText.ts'
import { useObservable, useWorkshop } from '../../../react/workshop-context.ts'
import type { OpenBoard } from '../../../store/workshop-store.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextField } from '../../../ui/TextField.tsx'

/** Longer words would hide what the connector joins. */
const maxWords = 120

/** Open while a connector of this board is being edited. */
export function ConnectorWords({ board, engine }: { board: OpenBoard; engine: CanvasEngine }) {
  const editing = useObservable(useWorkshop().editing.current)
  const watch = useCallback((listener: () => void) => board.cards.watch(listener), [board])
  const id = editing?.kind === 'card' && editing.documentId === board.documentId ? editing.cardId : undefined
  const card = useSyncExternalStore(watch, () => (id === undefined ? undefined : board.cards.findCard(id)))
  if (!card || elementOf(card.fields) !== 'connector') return null
  return <ConnectorForm key={card.id} board={board} engine={engine} card={card} />
}

function ConnectorForm({ board, engine, card }: { board: OpenBoard; engine: CanvasEngine; card: Card }) {
  const t = useText()
  const store = useWorkshop()
  const [words, setWords] = useState(card.text)
  const [arrow, setArrow] = useState(arrows.find(one => one === card.fields.arrow) ?? 'to')
  const close = () => {
    store.editing.set(undefined)
    requestAnimationFrame(() => engine.focusElement(undefined))
  }
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    if (words.trim() !== card.text) board.actions.sharedText(card.id).write(words.trim())
    board.actions.setFields(card.id, { arrow })
    close()
  }
  return (
    <Dialog isOpen onClose={close} title={t('boards.connector')}>
      <form className="map-picture-words" onSubmit={save}>
        <TextField
          label={t('boards.connectorWords')}
          value={words}
          maxLength={maxWords}
          onChange={setWords}
        />
        <SelectField
          label={t('boards.connectorHeads')}
          value={arrow}
          options={arrows.map(one => ({ value: one, label: t(headWords[one]) }))}
          onChange={next => setArrow(arrows.find(one => one === next) ?? 'to')}
        />
        <footer className="dialog-actions">
          <Button type="submit" kind="primary">
            {t('common.save')}
          </Button>
          <Button onClick={close}>{t('common.cancel')}</Button>
        </footer>
      </form>
    </Dialog>
  )
}

const headWords = {
  to: 'boards.headsTo',
  both: 'boards.headsBoth',
  none: 'boards.headsNone',
} as const
