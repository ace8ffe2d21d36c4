/** The four steps of a workshop with what each is for, told before one is inside. */
import { useText } from '../i18n/useText.ts'
import './workshop-steps.css'

export function WorkshopSteps({ regionCount }: { regionCount?: number }) {
  const t = useText()
  const steps = [
    { n: '01', name: t('join.step1'), text: t('join.step1Text') },
    {
      n: '02',
      name: t('join.step2'),
      text: regionCount === undefined ? t('join.step2Plain') : t('join.step2Text', { n: regionCount }),
    },
    { n: '03', name: t('join.step3'), text: t('join.step3Text') },
    { n: '04', name: t('join.step4'), text: t('join.step4Text') },
  ]
  return (
    <ol className="workshop-steps" aria-label={t('join.steps')}>
      {steps.map(step => (
        <li key={step.n}>
          <span className="workshop-step-n">{step.n}</span>
          <span>
            <b>{step.name}</b> <span className="quiet">{step.text}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
