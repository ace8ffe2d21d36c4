/** The dialog for the synergy map. */
import { useLinkWords } from '../boards/synergy-map/link-words.ts'
import { useText } from '../i18n/useText.ts'
import type { LinkPicturesProps } from './link-pictures.ts'
import { sheetOfLinks } from './link-sheet.ts'
import { PictureDialog } from './PictureDialog.tsx'
import { useSheetWords } from './use-sheet-words.ts'

export function LinkPictureDialog({ links, ...dialog }: LinkPicturesProps) {
  const t = useText()
  const words = useSheetWords(t('common.stepSynergies'))
  const wordsOf = useLinkWords()
  return <PictureDialog readSheet={() => sheetOfLinks(links, wordsOf, words)} {...dialog} />
}
