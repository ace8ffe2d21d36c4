/** The look of pictures out of the interface's tokens, in the light theme and as plain colours that any program reads. */
import type { DrawingTools, Measure, Palette } from './drawing.ts'
import { fontFamily } from './paint.ts'

const papers = ['S', 'W', 'O', 'T', 'idea', 'question', 'risk', 'decision', 'indicator', 'action'] as const
const regionCount = 8

export function readTools(): DrawingTools {
  return { palette: readPalette(), measure: createMeasure() }
}

function readPalette(): Palette {
  const probe = document.createElement('div')
  // paper is white, whatever the screen is
  probe.dataset.theme = 'light'
  probe.style.colorScheme = 'light'
  document.body.append(probe)
  const colour = (token: string) => {
    probe.style.color = `var(--${token})`
    return toHex(getComputedStyle(probe).color)
  }
  const palette = {
    ink: colour('ink'),
    quiet: colour('ink-2'),
    rule: colour('rule-strong'),
    sheet: '#ffffff',
    ground: colour('ground'),
    papers: Object.fromEntries(papers.map(paper => [paper, colour(`paper-${paper}`)])),
    regions: Array.from({ length: regionCount }, (_, index) => colour(`region-${index + 1}`)),
  }
  probe.remove()
  return palette
}

/** Browsers answer with `oklch(…)`, which few programs for pictures know. */
function toHex(colour: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d')
  if (!context) return '#000000'
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('')}`
}

/** The same words are measured over and over while lines are broken. */
const maxRemembered = 20_000

function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (text, size, weight) => {
    const key = `${weight} ${size} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size > maxRemembered) known.clear()
    if (context) context.font = `${weight} ${size}px ${fontFamily}`
    const width = context?.measureText(text).width ?? text.length * size * 0.55
    known.set(key, width)
    return width
  }
}
