/** The four steps as links, marked where one is: in the bar above on wide screens, at the foot of a phone. */
import { Link } from '../app/Link.tsx'
import { useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { isStepThere, stepEntries } from './steps.ts'
import { type Place, placePath } from './workshop-path.ts'

export interface StepLinksProps {
  place: Place
  className: string
  /** Words that fit below each other on a phone. */
  isShort?: boolean
}

export function StepLinks({ place, className, isShort = false }: StepLinksProps) {
  const t = useText()
  const control = useControl()
  const { info } = useWorkshop()
  return (
    <nav className={className} aria-label={t('workshop.steps')}>
      <ol>
        {stepEntries
          .filter(({ step, also }) => [step, also].some(one => one && isStepThere(control, one)))
          .map(({ number, label, shortLabel, step, also }) => (
            <li key={step}>
              <Link
                href={placePath(info.id, { step: isStepThere(control, step) ? step : (also ?? step) })}
                aria-current={place.step === step || place.step === also ? 'step' : undefined}
              >
                <span className="step-number">{number}</span>{' '}
                <span className="step-word">{t(isShort ? shortLabel : label)}</span>
              </Link>
            </li>
          ))}
      </ol>
    </nav>
  )
}
