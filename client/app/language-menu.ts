/** The languages as groups of a menu: the finished ones, and those that a native reader has still to check. */
import { chooseLanguage, type Translate } from '../i18n/active-language.ts'
import { finishedLanguages, type Language, languageNames, waitingLanguages } from '../i18n/languages.ts'
import type { MenuGroup } from '../ui/Menu.tsx'

function entriesOf(languages: readonly Language[], active: Language): MenuGroup['entries'] {
  return languages.map(language => ({
    id: language,
    label: languageNames[language],
    lang: language,
    checked: language === active,
    onAction: () => void chooseLanguage(language),
  }))
}

export function waitingGroup(t: Translate, active: Language): MenuGroup {
  return {
    id: 'waiting',
    label: t('common.languagesWaiting'),
    entries: entriesOf(waitingLanguages, active),
  }
}

export function languageGroups(t: Translate, active: Language): MenuGroup[] {
  return [
    { id: 'language', label: t('common.language'), entries: entriesOf(finishedLanguages, active) },
    waitingGroup(t, active),
  ]
}
