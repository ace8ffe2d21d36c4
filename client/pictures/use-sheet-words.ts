/** What a sheet is worded with: the reader's language, the workshop and its settings. */
import { pictureAddress } from '../api/pictures.ts'
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import type { SheetWords } from './board-sheet.ts'

export function useSheetWords(title: string): SheetWords {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const { id } = useWorkshop().info
  return {
    control,
    language,
    t,
    workshop: localised(control.title, language),
    title,
    pictureOf: fileId => pictureAddress(id, fileId),
  }
}
