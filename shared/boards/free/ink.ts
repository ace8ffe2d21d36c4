/**
 * A stroke of a pen as one short text: whole-numbered points, each as its distance to the one before, in base-64
 * digits of six bits whose highest says that more follow. About three signs a point, where a list of numbers would
 * cost nine bytes a number. Bounded; what is no stroke reads as none.
 */

export interface InkPoint {
  /** Board units from the upper left corner of the stroke. */
  x: number
  y: number
  /** How hard the pen was pressed, 0 to 1; a mouse and a finger give 0.5. */
  pressure: number
}

/** Half a minute of drawing without lifting the pen, after thinning. */
export const maxInkPoints = 2_000
/** UTF-16 units. The gate lets one value hold 65,536; twenty strokes of this length still fit a frame. */
export const maxInkLength = 16_000
/** As wide as a sheet can be: points beyond would make a stroke that nobody can see whole. */
export const maxInkReach = 20_000

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const valueOfDigit: ReadonlyMap<string, number> = new Map(
  Array.from(digits, (digit, value) => [digit, value]),
)
/** Finer steps of pressure show on no screen. */
const pressureSteps = 15

/** Points beyond the bounds are left out; those that would make the text too long too. */
export function formatInk(points: readonly InkPoint[]): string {
  let text = ''
  let last = { x: 0, y: 0, pressure: 0 }
  for (const point of points.slice(0, maxInkPoints)) {
    const next = whole(point)
    if (!isWithin(next)) continue
    const step = [next.x - last.x, next.y - last.y, next.pressure - last.pressure].map(formatNumber).join('')
    if (text.length + step.length > maxInkLength) break
    text += step
    last = next
  }
  return text
}

/** Empty for anything that is no stroke. Total. */
export function readInk(text: unknown): InkPoint[] {
  if (typeof text !== 'string' || text.length > maxInkLength) return []
  const numbers = readNumbers(text)
  const points: InkPoint[] = []
  let [x, y, pressure] = [0, 0, 0]
  for (let index = 0; index + 2 < numbers.length && points.length < maxInkPoints; index += 3) {
    x += numbers[index] as number
    y += numbers[index + 1] as number
    pressure += numbers[index + 2] as number
    const steps = Math.min(Math.max(pressure, 0), pressureSteps)
    if (isWithin({ x, y })) points.push({ x, y, pressure: steps / pressureSteps })
  }
  return points
}

function whole({ x, y, pressure }: InkPoint): InkPoint {
  const pressed = Number.isFinite(pressure) ? Math.min(Math.max(pressure, 0), 1) : 0.5
  return { x: Math.round(x), y: Math.round(y), pressure: Math.round(pressed * pressureSteps) }
}

function isWithin({ x, y }: { x: number; y: number }): boolean {
  return Math.abs(x) <= maxInkReach && Math.abs(y) <= maxInkReach
}

/** Zigzag, five bits a digit, the lowest first. */
function formatNumber(value: number): string {
  let rest = value < 0 ? -value * 2 - 1 : value * 2
  let text = ''
  do {
    const more = rest >= 32
    text += digits[(rest % 32) + (more ? 32 : 0)]
    rest = Math.floor(rest / 32)
  } while (rest > 0)
  return text
}

function readNumbers(text: string): number[] {
  const numbers: number[] = []
  let value = 0
  let scale = 1
  for (const digit of text) {
    const bits = valueOfDigit.get(digit)
    // no step of ours is larger than 20 bits
    if (bits === undefined || scale > 2 ** 20) return []
    value += (bits % 32) * scale
    if (bits >= 32) {
      scale *= 32
      continue
    }
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2)
    value = 0
    scale = 1
  }
  return numbers
}
