/** Zoom and fit, for hands: how large it is just now, and the whole board at one press. */
import { useEffect, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { leastZoom, mostZoom } from './camera.ts'
import type { CanvasEngine } from './canvas-engine.ts'

const step = 1.25
/** The figure follows when the hand rests. */
const tellAfterMs = 120

export function CanvasControls({ engine }: { engine: CanvasEngine }) {
  const t = useText()
  const { camera } = engine
  const zoom = useCalmZoom(engine)
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, no form fields
    <div className="canvas-controls" role="group" aria-label={t('canvas.view')}>
      <button
        type="button"
        aria-label={t('canvas.zoomOut')}
        disabled={zoom <= leastZoom}
        onClick={() => camera.zoomTo(camera.get().zoom / step)}
      >
        <span aria-hidden="true">−</span>
      </button>
      <button
        type="button"
        className="canvas-percent"
        aria-label={t('canvas.zoomFull', { percent: Math.round(zoom * 100) })}
        onClick={() => camera.zoomTo(1)}
      >
        {Math.round(zoom * 100)} %
      </button>
      <button
        type="button"
        aria-label={t('canvas.zoomIn')}
        disabled={zoom >= mostZoom}
        onClick={() => camera.zoomTo(camera.get().zoom * step)}
      >
        <span aria-hidden="true">+</span>
      </button>
      <button type="button" onClick={() => engine.fitAll()}>
        {t('canvas.fit')}
      </button>
    </div>
  )
}

function useCalmZoom({ camera }: CanvasEngine): number {
  const [zoom, setZoom] = useState(() => camera.get().zoom)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => setZoom(camera.get().zoom)
    const end = camera.watch(() => {
      clearTimeout(timer)
      timer = setTimeout(tell, tellAfterMs)
    })
    tell()
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [camera])
  return zoom
}
