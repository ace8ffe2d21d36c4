/** The actions as table or list, the key to the priority, the time line, and the check beside or below them. */
import { useState } from 'react'
import { formatNumber } from '../i18n/formats.ts'
import { useText } from '../i18n/useText.ts'
import { useFits } from '../ui/useFits.ts'
import { ActionList } from './ActionList.tsx'
import { ActionTable } from './ActionTable.tsx'
import { CheckPanel } from './CheckPanel.tsx'
import type { Chosen } from './FieldButton.tsx'
import type { PlanView } from './plan-view.ts'
import { Timeline } from './Timeline.tsx'
import { useReader } from './useReader.ts'

/** Below this the eight columns no longer fit beside each other; the room's letters are larger in the same space. */
const tableRem = 58
const roomTableRem = 74

interface ActionsViewProps {
  view: PlanView
  /** On the room screen. */
  isRoom: boolean
  onShowLinks: () => void
}

export function ActionsView({ view, isRoom, onShowLinks }: ActionsViewProps) {
  const t = useText()
  const [frame, fits] = useFits(isRoom ? roomTableRem : tableRem)
  const [chosen, choose] = useState<Chosen | null>(null)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) => setOpened(opened.symmetricDifference(new Set([id])))
  const actions = { view, chosen, choose, opened, toggle }
  return (
    <div className="plan-work" ref={frame}>
      <div className="plan-main">
        <h2 className="sr">{t('plan.actions')}</h2>
        {fits ? <ActionTable {...actions} /> : <ActionList {...actions} />}
        <Weights view={view} />
        <Timeline plan={view.plan} />
      </div>
      <CheckPanel plan={view.plan} onShow={showAction} onShowLinks={onShowLinks} />
    </div>
  )
}

/** Scrolls to an action and puts the focus on its title. */
function showAction(actionId: string): void {
  const row = document.getElementById(actionId)
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLElement>('.plan-title button')?.focus({ preventScroll: true })
}

function Weights({ view }: { view: PlanView }) {
  const { t, language } = useReader()
  const { V, R, I, F } = view.plan.method.weights
  const weight = (hundredths: number) => formatNumber(hundredths / 100, language, 2)
  return (
    <p className="plan-key">
      <span>{t('plan.keyV', { weight: weight(V) })}</span>
      <span>{t('plan.keyR', { weight: weight(R) })}</span>
      <span>{t('plan.keyI', { weight: weight(I) })}</span>
      <span>{t('plan.keyF', { weight: weight(F) })}</span>
    </p>
  )
}
