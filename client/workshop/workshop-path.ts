/** Addresses inside a workshop: `/w/<id>/<step>[/<part>][/~outline|/~matrix]`. A part is a board, a region or a circle. */
import { type Step, steps } from '../../shared/boards/contract.ts'

export interface Place {
  step: Step
  /** Id of a board, region or circle, as the step has them; undefined: the step as a whole. */
  part: string | undefined
  outline: boolean
  /** The board as figures, where its kind has some. */
  matrix?: boolean
}

/** No id begins with a tilde. */
const outlineWord = '~outline'
const matrixWord = '~matrix'

/** Undefined for an address that names no step: then one is chosen for the person. */
export function readPlace(path: readonly string[]): Place | undefined {
  const step = steps.find(one => one === path[0])
  if (!step) return undefined
  const [part] = path.slice(1).filter(word => word !== outlineWord && word !== matrixWord)
  return { step, part, outline: path.includes(outlineWord), matrix: path.includes(matrixWord) }
}

export function placePath(workshopId: string, place: Partial<Place> & { step: Step }): string {
  const words = ['/w', encodeURIComponent(workshopId), place.step]
  if (place.part !== undefined) words.push(encodeURIComponent(place.part))
  if (place.outline) words.push(outlineWord)
  else if (place.matrix) words.push(matrixWord)
  return words.join('/')
}
