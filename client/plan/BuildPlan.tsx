/** Builds the plan: takes a snapshot of all boards, reads it, tells each step while it lasts and what came of it. */
import { useState } from 'react'
import { useErrorText } from '../app/useErrorText.ts'
import { formatTime } from '../i18n/formats.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { buildPlan, type LoadedPlan } from './load-plan.ts'
import { useReader } from './useReader.ts'

type Building = { state: 'idle' } | { state: 'building'; step: 1 | 2 } | { state: 'failed'; message: string }

interface BuildPlanProps {
  workshopId: string
  isFirst: boolean
  onBuilt: (plan: LoadedPlan) => void
}

export function BuildPlan({ workshopId, isFirst, onBuilt }: BuildPlanProps) {
  const { t, language } = useReader()
  const errorText = useErrorText()
  const [building, setBuilding] = useState<Building>({ state: 'idle' })

  async function build() {
    const answer = await buildPlan(workshopId, t('plan.buildLabel'), step =>
      setBuilding({ state: 'building', step }),
    )
    if (!answer.ok) return setBuilding({ state: 'failed', message: errorText(answer.error) })
    setBuilding({ state: 'idle' })
    onBuilt(answer.value)
    const time = formatTime(answer.value.snapshot?.createdAt ?? new Date(), language, true)
    showToast(t('plan.built', { time, n: answer.value.plan.actions.length }))
  }

  return (
    <span className="plan-build">
      <span role="status" className="plan-progress">
        {building.state === 'building' && t(building.step === 1 ? 'plan.buildStep1' : 'plan.buildStep2')}
      </span>
      {building.state === 'failed' && (
        <span role="alert" className="plan-failed">
          {building.message}
        </span>
      )}
      <Button kind="primary" size="s" busy={building.state === 'building'} onClick={() => void build()}>
        {t(isFirst ? 'plan.build' : 'plan.buildAgain')}
      </Button>
    </span>
  )
}
