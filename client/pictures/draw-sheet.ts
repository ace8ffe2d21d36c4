/** The drawing of a board, by the kind of its sheet. Pure. */
import type { Drawing, DrawingTools } from './drawing.ts'
import { drawGrid } from './grid-drawing.ts'
import { drawLinks } from './links-drawing.ts'
import { drawMap } from './map-drawing.ts'
import type { BoardSheet } from './sheet.ts'

export function drawSheet(sheet: BoardSheet, tools: DrawingTools): Drawing {
  switch (sheet.kind) {
    case 'grid':
      return drawGrid(sheet, tools)
    case 'map':
      return drawMap(sheet, tools)
    case 'links':
      return drawLinks(sheet, tools)
  }
}
