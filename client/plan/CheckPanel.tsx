/** What the plan check found, by pitfall: open checks with their actions; all of them where asked for. It never blocks. */
import { useState } from 'react'
import type { Plan, QualityFinding } from '../../shared/plan/plan.ts'
import type { MessageId } from '../i18n/catalogs.ts'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { checkWord } from './check-words.ts'
import { openLinks, ranksOf } from './plan-view.ts'
import './check-panel.css'

const pitfalls: readonly QualityFinding['pitfall'][] = [
  'unclear_expectations',
  'no_monitoring',
  'unbalanced_financing',
  'mass_not_class',
  'no_openness',
]

interface CheckPanelProps {
  plan: Plan
  /** Goes to the first of the actions concerned. */
  onShow: (actionId: string) => void
  onShowLinks: () => void
}

export function CheckPanel({ plan, onShow, onShowLinks }: CheckPanelProps) {
  const t = useText()
  const [showsAll, setShowsAll] = useState(false)
  const open = plan.quality.filter(finding => !finding.ok)
  return (
    <section className="check">
      <h2>
        {t('plan.check')} <span>{t('plan.checkOpen', { open: open.length, all: plan.quality.length })}</span>
      </h2>
      {open.length === 0 && <p className="note">{t('plan.checkFine')}</p>}
      {pitfalls.map(pitfall => (
        <Pitfall
          key={pitfall}
          pitfall={pitfall}
          findings={plan.quality.filter(finding => finding.pitfall === pitfall)}
          showsAll={showsAll}
          plan={plan}
          onShow={onShow}
          onShowLinks={onShowLinks}
        />
      ))}
      <p className="check-key">
        <Badge kind="error">{t('plan.severity_error')}</Badge>
        <Badge kind="warn">{t('plan.severity_warn')}</Badge>
        <Badge kind="info">{t('plan.severity_info')}</Badge>
      </p>
      <Button kind="bare" size="s" onClick={() => setShowsAll(!showsAll)}>
        {t(showsAll ? 'plan.checkFailing' : 'plan.checkAll')}
      </Button>
    </section>
  )
}

interface PitfallProps extends CheckPanelProps {
  pitfall: QualityFinding['pitfall']
  findings: readonly QualityFinding[]
  showsAll: boolean
}

function Pitfall({ pitfall, findings, showsAll, ...rest }: PitfallProps) {
  const t = useText()
  const open = findings.filter(finding => !finding.ok)
  const shown = showsAll ? findings : open
  return (
    <>
      <h3>
        {t(`plan.pitfall_${pitfall}`)}{' '}
        <span>{t('plan.checkCount', { open: open.length, all: findings.length })}</span>
      </h3>
      {shown.length > 0 && (
        <ul>
          {shown.map(finding => (
            <Finding key={finding.id} finding={finding} {...rest} />
          ))}
        </ul>
      )}
    </>
  )
}

const severityWords: Record<QualityFinding['severity'], MessageId> = {
  error: 'plan.severity_error',
  warn: 'plan.severity_warn',
  info: 'plan.severity_info',
}

function Finding({ finding, plan, onShow, onShowLinks }: CheckPanelProps & { finding: QualityFinding }) {
  const t = useText()
  const text = checkWord(finding, t, openLinks(plan).length)
  const ranks = ranksOf(plan, finding.actions)
  const [first] = plan.actions.filter(action => finding.actions.includes(action.id))
  const show = first ? () => onShow(first.id) : finding.id === 'O6' ? onShowLinks : undefined
  return (
    <li>
      <Badge kind={finding.ok ? 'done' : finding.severity}>
        <span className="sr">{t(finding.ok ? 'plan.severity_ok' : severityWords[finding.severity])}</span>
      </Badge>
      {show ? (
        <button type="button" className="check-link" onClick={show}>
          {text}
        </button>
      ) : (
        <span>{text}</span>
      )}
      {ranks.length > 0 && (
        <span className="check-ranks">
          <span className="sr">{t('plan.checkActions', { ranks: ranks.join(', ') })}</span>
          <span aria-hidden="true">{ranks.join(', ')}</span>
        </span>
      )}
    </li>
  )
}
