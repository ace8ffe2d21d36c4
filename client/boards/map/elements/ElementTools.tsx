/** The tools for what else lies on a free board, as words with their keys: heading, frame, pen, picture. */
import { type ChangeEvent, useEffect, useRef } from 'react'
import { pens } from '../../../../shared/boards/free/kind.ts'
import type { CanvasEngine } from '../../../canvas/canvas-engine.ts'
import { transferSheet } from '../../../cards/transfer-sheet.ts'
import { useText } from '../../../i18n/useText.ts'
import { isElsewhere } from '../../../keys/is-elsewhere.ts'
import { commandOf, printKeys } from '../../../keys/key-table.ts'
import { useObservable } from '../../../react/use-observable.ts'
import { useWorkshop } from '../../../react/workshop-context.ts'
import type { OpenBoard } from '../../../store/workshop-store.ts'
import { addFrame, addHeading } from './add-elements.ts'
import type { PenTool } from './use-pen.ts'

export interface ElementToolsProps {
  board: OpenBoard
  engine: CanvasEngine
  pen: PenTool
  onPictures: (files: readonly File[]) => void
}

export function ElementTools({ board, engine, pen, onPictures }: ElementToolsProps) {
  const t = useText()
  const store = useWorkshop()
  const tool = useObservable(engine.tool)
  const chooser = useRef<HTMLInputElement>(null)
  const deeds = {
    headingTool: () => open(addHeading(board, engine)),
    frameTool: () => open(addFrame(board, engine)),
    penTool: () => engine.setTool(engine.tool.get() === 'pen' ? 'select' : 'pen'),
    pictureTool: () => chooser.current?.click(),
    otherBoardOnMap: askForOtherBoard,
  }
  useElementKeys(deeds)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onPictures([...(event.target.files ?? [])])
    event.target.value = ''
  }
  return (
    <>
      {commands.map(([command, label]) => (
        <button
          key={command}
          type="button"
          className="map-tool"
          aria-pressed={command === 'penTool' ? tool === 'pen' : undefined}
          onClick={deeds[command]}
        >
          {t(label)} <kbd>{printKeys(command, t)}</kbd>
        </button>
      ))}
      {tool === 'pen' && <PenWidths pen={pen} />}
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg,image/webp,image/gif"
        aria-label={t('boards.pictureChoose')}
        onChange={choose}
      />
    </>
  )

  function askForOtherBoard(): void {
    const cardIds = engine.changeable().filter(id => engine.scene.find(id))
    if (cardIds.length > 0) transferSheet.set({ documentId: board.documentId, cardIds })
  }

  /** Its words are what comes next. */
  function open(id: string | undefined): void {
    const card = id === undefined ? undefined : board.cards.findCard(id)
    if (!card) return
    engine.selection.set([card.id])
    store.editing.set({ kind: 'card', documentId: board.documentId, cardId: card.id, zone: null })
  }
}

const commands = [
  ['headingTool', 'boards.heading'],
  ['frameTool', 'boards.frame'],
  ['penTool', 'boards.pen'],
  ['pictureTool', 'boards.picture'],
] as const
type ElementCommand = (typeof commands)[number][0] | 'otherBoardOnMap'

function useElementKeys(deeds: Readonly<Record<ElementCommand, () => void>>): void {
  const latest = useRef(deeds)
  latest.current = deeds
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return
      const pressed = commandOf(event, 'map')
      const run = Object.entries(latest.current).find(([command]) => command === pressed)?.[1]
      if (run === undefined) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

const penWords = { fine: 'boards.penFine', medium: 'boards.penMedium', broad: 'boards.penBroad' } as const

function PenWidths({ pen }: { pen: PenTool }) {
  const t = useText()
  const chosen = useObservable(pen.pen)
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons of a toolbar, no form fields
    <span role="group" aria-label={t('boards.penWidth')} className="map-pens">
      {pens.map(one => (
        <button
          key={one}
          type="button"
          className="map-tool"
          aria-pressed={one === chosen}
          onClick={() => pen.pen.set(one)}
        >
          {t(penWords[one])}
        </button>
      ))}
    </span>
  )
}
