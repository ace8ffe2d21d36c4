/** The tools of the map, as words with their keys. Further ones of an element stand here too. */

import type { ReactNode } from 'react'
import type { CanvasEngine, ToolName } from '../../canvas/canvas-engine.ts'
import { useText } from '../../i18n/useText.ts'
import { type KeyCommand, printKeys } from '../../keys/key-table.ts'
import { useObservable } from '../../react/use-observable.ts'
import { useWorkshop } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'

export interface MapToolsProps {
  board: OpenBoard
  engine: CanvasEngine
  isLocked: boolean
  /** Tools of further elements. */
  children?: ReactNode
}

export function MapTools({ board, engine, isLocked, children }: MapToolsProps) {
  const t = useText()
  const store = useWorkshop()
  const canConnect = !isLocked && board.kind.fieldNames.includes('from')
  const addCard = () =>
    store.editing.set({ kind: 'new', documentId: board.documentId, zone: null, cardId: undefined })
  return (
    <Toolbar label={t('map.tools')} className="map-tools">
      <Tool engine={engine} name="select" command="selectTool" label={t('map.select')} />
      <Tool engine={engine} name="mark" label={t('map.mark')} />
      <Tool engine={engine} name="hand" command="handTool" label={t('map.hand')} />
      {canConnect && <Tool engine={engine} name="connect" command="connectTool" label={t('map.connect')} />}
      {!isLocked && (
        <button type="button" className="map-tool" onClick={addCard}>
          {t('cards.new')} <kbd>{printKeys('new', t)}</kbd>
        </button>
      )}
      {children}
    </Toolbar>
  )
}

interface ToolProps {
  engine: CanvasEngine
  name: ToolName
  /** Absent: keys do the same without a tool. */
  command?: KeyCommand
  label: string
}

function Tool({ engine, name, command, label }: ToolProps) {
  const t = useText()
  const tool = useObservable(engine.tool)
  return (
    <button
      type="button"
      className="map-tool"
      aria-pressed={tool === name}
      onClick={() => {
        engine.setTool(name)
        engine.focusElement(engine.selection.focused.get())
      }}
    >
      {label} {command && <kbd>{printKeys(command, t)}</kbd>}
    </button>
  )
}
