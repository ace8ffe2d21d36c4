/** The dialog for the strategies. */
import { useText } from '../i18n/useText.ts'
import { PictureDialog } from './PictureDialog.tsx'
import type { StrategyPicturesProps } from './strategy-pictures.ts'
import { sheetOfStrategies } from './strategy-sheet.ts'
import { useSheetWords } from './use-sheet-words.ts'

export function StrategyPictureDialog({ tows, ...dialog }: StrategyPicturesProps) {
  const words = useSheetWords(useText()('tows.title'))
  return <PictureDialog readSheet={() => sheetOfStrategies(tows, words)} {...dialog} />
}
