/** Files that are pasted or dropped on the board, as pictures to be put in. Nothing is ever fetched from an address. */
import { type RefObject, useEffect, useRef } from 'react'
import type { CanvasEngine } from '../../../canvas/canvas-engine.ts'
import { isElsewhere } from '../../../keys/is-elsewhere.ts'

export interface PictureFiles {
  files: readonly File[]
  at: { x: number; y: number } | undefined
}

/** `inside`: any element within the canvas. */
export function usePictureFiles(
  engine: CanvasEngine,
  inside: RefObject<HTMLElement | null>,
  onFiles: (found: PictureFiles) => void,
): void {
  const latest = useRef(onFiles)
  latest.current = onFiles
  useEffect(() => {
    const canvas = inside.current?.closest<HTMLElement>('.canvas')
    if (!canvas) return
    const onPaste = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData)
      if (event.defaultPrevented || files.length === 0 || isElsewhere(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      latest.current({ files, at: undefined })
    }
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => {
      const files = filesOf(event.dataTransfer)
      if (files.length === 0) return
      event.preventDefault()
      const { left, top } = canvas.getBoundingClientRect()
      const at = engine.camera.toWorld({ x: event.clientX - left, y: event.clientY - top })
      latest.current({ files, at })
    }
    // Before the board's own pasting, which knows only words.
    document.addEventListener('paste', onPaste, true)
    canvas.addEventListener('dragover', onDragOver)
    canvas.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('paste', onPaste, true)
      canvas.removeEventListener('dragover', onDragOver)
      canvas.removeEventListener('drop', onDrop)
    }
  }, [engine, inside])
}

/** Any file: what is no picture is refused in words, not passed over. */
function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])]
}
