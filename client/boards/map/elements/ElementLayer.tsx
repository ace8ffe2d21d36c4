/** The tools of a map, and above its elements: the stroke being drawn, words of a connector, pictures to be put in. */
import { useRef, useState } from 'react'
import type { CanvasEngine } from '../../../canvas/canvas-engine.ts'
import type { OpenBoard } from '../../../store/workshop-store.ts'
import { MapTools } from '../MapTools.tsx'
import { ConnectorWords } from './ConnectorWords.tsx'
import { ElementTools } from './ElementTools.tsx'
import { PenTrace } from './PenTrace.tsx'
import { PutPictures } from './PutPictures.tsx'
import type { PenTool } from './use-pen.ts'
import { type PictureFiles, usePictureFiles } from './use-picture-files.ts'

export interface ElementLayerProps {
  board: OpenBoard
  engine: CanvasEngine
  pen: PenTool
  isLocked: boolean
}

export function ElementLayer(props: ElementLayerProps) {
  const { board, engine, isLocked } = props
  const hasElements = !isLocked && board.kind.fieldNames.includes('element')
  if (!hasElements) return <MapTools board={board} engine={engine} isLocked={isLocked} />
  return <FreeElements {...props} />
}

function FreeElements({ board, engine, pen, isLocked }: ElementLayerProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const [pictures, setPictures] = useState<PictureFiles>()
  usePictureFiles(engine, anchor, setPictures)
  const choose = (files: readonly File[]) => {
    if (files.length > 0) setPictures({ files, at: undefined })
  }
  return (
    <>
      <span ref={anchor} hidden />
      <PenTrace engine={engine} pen={pen} />
      <MapTools board={board} engine={engine} isLocked={isLocked}>
        <ElementTools board={board} engine={engine} pen={pen} onPictures={choose} />
      </MapTools>
      <ConnectorWords board={board} engine={engine} />
      {pictures && (
        <PutPictures board={board} engine={engine} {...pictures} onClose={() => setPictures(undefined)} />
      )}
    </>
  )
}
