/** The synergy map as picture and on paper: its dialog comes when it is asked for. */
import type { SynergyLink } from '../boards/synergy-map/synergies.ts'
import { lazyPart } from '../react/lazy-part.ts'

export interface LinkPicturesProps {
  links: readonly SynergyLink[]
  isOpen: boolean
  onClose: () => void
}

export const linkPictures = lazyPart<LinkPicturesProps>(
  async () => (await import('./LinkPictureDialog.tsx')).LinkPictureDialog,
)
