/** The patterns of the eight regions as one tile each, the same as the interface's bands. Known by colour and pattern. */

export const bandTileSize = 8

const tiles: readonly { d: string; isStroked: boolean }[] = [
  { d: 'M-2 2L2 -2M-2 10L10 -2M6 10L10 6', isStroked: true },
  { d: 'M0 0H8V8H0Z', isStroked: false },
  { d: 'M-2 6L2 10M-2 -2L10 10M6 -2L10 2', isStroked: true },
  { d: 'M0 4H8M4 0V8', isStroked: true },
  { d: 'M2 4a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z', isStroked: false },
  { d: 'M0 0H8V2H0ZM0 4H8V6H0Z', isStroked: false },
  { d: 'M0 0H2V8H0ZM4 0H6V8H4Z', isStroked: false },
  { d: 'M0 0H4V4H0ZM4 4H8V8H4Z', isStroked: false },
]

const tileOf = (slot: number) => tiles[(slot - 1) % tiles.length] ?? { d: '', isStroked: false }

/** Path of a tile of 8 by 8. */
export const bandTile = (slot: number): string => tileOf(slot).d
/** Whether the path is drawn as lines of 2 pixels, or filled. */
export const isStroked = (slot: number): boolean => tileOf(slot).isStroked
