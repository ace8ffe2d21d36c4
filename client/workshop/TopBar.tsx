/** The line above every working screen: mark and place, the four steps, moderation, whether all is saved, who I am. */
import { Link } from '../app/Link.tsx'
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { MeMenu } from './MeMenu.tsx'
import { Moderation } from './Moderation.tsx'
import { SavedState } from './SavedState.tsx'
import { isStepThere, stepEntries } from './steps.ts'
import { usePlaceTitle } from './use-place-title.ts'
import { type Place, placePath } from './workshop-path.ts'
import './top-bar.css'

export function TopBar({ place }: { place: Place }) {
  const language = useLanguage()
  const control = useControl()
  const { session } = useWorkshop().info
  const title = usePlaceTitle(place)
  return (
    <header className="bar">
      <div className="bar-start">
        <Link className="mark" href="/" aria-label="Zirkel">
          Zirkel
        </Link>
        <div className="where">
          <h1>{title}</h1>
          <small>{localised(control.title, language)}</small>
        </div>
      </div>
      <Steps place={place} />
      <div className="bar-end">
        {session.role === 'moderator' && <Moderation />}
        <SavedState />
        <MeMenu />
      </div>
    </header>
  )
}

function Steps({ place }: { place: Place }) {
  const t = useText()
  const control = useControl()
  const { info } = useWorkshop()
  return (
    <nav className="steps" aria-label={t('workshop.steps')}>
      <ol>
        {stepEntries
          .filter(entry => isStepThere(control, entry.step) || entry.also)
          .map(({ number, label, step, also }) => (
            <li key={step}>
              <Link
                href={placePath(info.id, { step: isStepThere(control, step) ? step : (also ?? step) })}
                aria-current={place.step === step || place.step === also ? 'step' : undefined}
              >
                <span className="step-number">{number}</span> {t(label)}
              </Link>
            </li>
          ))}
      </ol>
    </nav>
  )
}
