/** What can be done from anywhere, as the finder lists it. */
import { appearances, appearanceWords, chooseAppearance } from '../app/appearance.ts'
import { navigate } from '../app/navigation.ts'
import { chooseLanguage } from '../i18n/active-language.ts'
import { finishedLanguages, languageNames, waitingLanguages } from '../i18n/languages.ts'
import { useText } from '../i18n/useText.ts'
import { showKeys } from '../keys/key-sheet.ts'
import { printKeys } from '../keys/key-table.ts'
import { useObservable, useWorkshop } from '../react/workshop-context.ts'
import { chooseRemarks, remarksShown } from '../remarks/remarks-shown.ts'
import { boardCommands } from '../workshop/board-commands.ts'
import { useModerationGroups } from '../workshop/Moderation.tsx'
import { type Place, placePath } from '../workshop/workshop-path.ts'
import type { FinderEntry } from './find-entries.ts'

export function useCommandEntries(place: Place): FinderEntry[] {
  const t = useText()
  const { info } = useWorkshop()
  const moderation = useModerationGroups().flatMap(group => group.entries)
  return [
    ...useBoardCommands(place),
    ...(info.session.role === 'moderator'
      ? moderation.map(({ onAction, ...entry }) => ({ ...entry, run: onAction }))
      : []),
    { id: 'print', label: t('workshop.print'), run: () => print() },
    { id: 'keys', label: t('keys.title'), keys: printKeys('sheet', t), run: showKeys },
  ]
}

function useBoardCommands(place: Place): FinderEntry[] {
  const t = useText()
  const { info, undo } = useWorkshop()
  const board = useObservable(boardCommands)
  const isOutlined = place.step !== 'plan'
  const outline: FinderEntry = {
    id: 'outline',
    label: t(place.outline ? 'finder.picture' : 'workshop.outline'),
    run: () => navigate(placePath(info.id, { ...place, outline: !place.outline })),
  }
  return [
    ...(board ? [{ id: 'new', label: t('cards.new'), keys: printKeys('new', t), run: board.addCard }] : []),
    { id: 'undo', label: t('common.undo'), keys: printKeys('undo', t), run: () => void undo.undo() },
    { id: 'redo', label: t('finder.redo'), keys: printKeys('redo', t), run: () => void undo.redo() },
    ...(isOutlined ? [outline] : []),
  ]
}

/** What holds for this person and browser alone. */
export function useSettingEntries(): FinderEntry[] {
  const t = useText()
  const areRemarksShown = useObservable(remarksShown)
  return [
    {
      id: 'remarks',
      label: t(areRemarksShown ? 'remarks.hide' : 'remarks.show'),
      run: () => chooseRemarks(!areRemarksShown),
    },
    ...appearances.map(appearance => ({
      id: `appearance-${appearance}`,
      label: t(appearanceWords[appearance]),
      detail: t('common.theme'),
      run: () => chooseAppearance(appearance),
    })),
    ...[...finishedLanguages, ...waitingLanguages].map(language => ({
      id: `language-${language}`,
      label: languageNames[language],
      detail: t('common.language'),
      lang: language,
      run: () => void chooseLanguage(language),
    })),
  ]
}
