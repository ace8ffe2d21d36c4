/** The head of the pages outside a workshop: our mark, and the languages to choose from. */
import { chooseLanguage } from '../i18n/active-language.ts'
import { finishedLanguages, languageNames, waitingLanguages } from '../i18n/languages.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { MenuButton } from '../ui/Menu.tsx'
import { Link } from './Link.tsx'
import { waitingGroup } from './language-menu.ts'
import './page-header.css'

export function PageHeader() {
  return (
    <header className="page-header">
      <Link className="mark" href="/">
        Zirkel
      </Link>
      <LanguageChoice />
    </header>
  )
}

export function LanguageChoice() {
  const t = useText()
  const active = useLanguage()
  return (
    <nav className="languages" aria-label={t('common.language')}>
      {finishedLanguages.map(language => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-current={language === active ? 'true' : undefined}
          onClick={() => void chooseLanguage(language)}
        >
          {languageNames[language]}
        </button>
      ))}
      <MenuButton
        label={waitingLanguages.includes(active) ? languageNames[active] : t('common.moreLanguages')}
        groups={[waitingGroup(t, active)]}
      />
    </nav>
  )
}
