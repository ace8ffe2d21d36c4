/** The head of the pages outside a workshop: our mark, and the languages to choose from. */
import { chooseLanguage } from '../i18n/active-language.ts'
import { languageNames, languages } from '../i18n/languages.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { Link } from './Link.tsx'
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
      {languages.map(language => (
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
    </nav>
  )
}
