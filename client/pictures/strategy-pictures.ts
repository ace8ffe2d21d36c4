/** The strategies as picture and on paper: their dialog comes when it is asked for. */
import type { TowsSheet } from '../boards/tows/tows-topics.ts'
import { lazyPart } from '../react/lazy-part.ts'

export interface StrategyPicturesProps {
  tows: TowsSheet
  isOpen: boolean
  onClose: () => void
}

export const strategyPictures = lazyPart<StrategyPicturesProps>(
  async () => (await import('./StrategyPictureDialog.tsx')).StrategyPictureDialog,
)
