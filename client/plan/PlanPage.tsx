/**
 * The action plan of a workshop, inside the workshop's frame: its views, every value with its way back, and for
 * moderators the button that builds it. A plan without an action says how one is written.
 */
import { useEffect, useMemo, useState } from 'react'
import type { ApiError } from '../api/request.ts'
import { Link } from '../app/Link.tsx'
import { RefusalNotice } from '../app/RefusalPage.tsx'
import { workshopRefusal } from '../app/refusal-of-error.ts'
import { HistoryPanel } from '../history/HistoryPanel.tsx'
import { useText } from '../i18n/useText.ts'
import { useControl } from '../react/workshop-context.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ActionsView } from './ActionsView.tsx'
import { FinancingView } from './FinancingView.tsx'
import { LinksView } from './LinksView.tsx'
import { type LoadedPlan, loadPlan } from './load-plan.ts'
import { MethodView } from './MethodView.tsx'
import { PlanBar, type PlanViewName } from './PlanBar.tsx'
import { viewPlan } from './plan-view.ts'
import { useReader } from './useReader.ts'
import '../ui/tabs.css'
import './plan.css'

type Loading =
  | { state: 'asking' }
  | { state: 'refused'; error: ApiError }
  | { state: 'loaded'; loaded: LoadedPlan }

export function PlanPage({ workshopId }: { workshopId: string }) {
  const t = useText()
  const [loading, setLoading] = useState<Loading>({ state: 'asking' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    let isCurrent = true
    void loadPlan(workshopId).then(answer => {
      if (!isCurrent) return
      setLoading(
        answer.ok ? { state: 'loaded', loaded: answer.value } : { state: 'refused', error: answer.error },
      )
    })
    return () => {
      isCurrent = false
    }
  }, [workshopId, attempt])

  if (loading.state === 'asking')
    return (
      <p className="plan-loading" role="status">
        {t('plan.loading')}
      </p>
    )
  if (loading.state === 'refused')
    return <RefusalNotice reason={workshopRefusal(loading.error)} onRetry={() => setAttempt(attempt + 1)} />
  return (
    <LoadedPlanPage
      workshopId={workshopId}
      loaded={loading.loaded}
      onBuilt={loaded => setLoading({ state: 'loaded', loaded })}
      onStale={() => setAttempt(attempt + 1)}
    />
  )
}

interface LoadedPlanPageProps {
  workshopId: string
  loaded: LoadedPlan
  onBuilt: (loaded: LoadedPlan) => void
  /** The boards were changed from here. */
  onStale: () => void
}

function LoadedPlanPage({ workshopId, loaded, onBuilt, onStale }: LoadedPlanPageProps) {
  const { language } = useReader()
  const [shown, setShown] = useState<PlanViewName>('actions')
  const control = useControl()
  const view = useMemo(() => viewPlan(loaded, control, language), [loaded, control, language])
  return (
    <div className="plan">
      <PlanBar workshopId={workshopId} loaded={loaded} shown={shown} onShow={setShown} onBuilt={onBuilt} />
      {shown === 'actions' &&
        (view.plan.actions.length > 0 ? (
          <ActionsView view={view} isRoom={loaded.role === 'screen'} onShowLinks={() => setShown('links')} />
        ) : (
          <NoActions workshopId={workshopId} />
        ))}
      {shown === 'links' && <LinksView view={view} />}
      {shown === 'financing' && <FinancingView mix={view.plan.financingMix} />}
      {shown === 'method' && <MethodView view={view} />}
      {shown === 'history' && <HistoryPanel workshopId={workshopId} onRestored={onStale} />}
    </div>
  )
}

function NoActions({ workshopId }: { workshopId: string }) {
  const t = useText()
  return (
    <div className="plan-empty">
      <EmptyState
        title={t('plan.emptyTitle')}
        action={
          <Link className="button" href={`/w/${workshopId}/circles`}>
            {t('plan.toCircles')}
          </Link>
        }
      >
        <p>{t('plan.emptyText')}</p>
        <pre className="plan-example">{t('plan.emptyExample')}</pre>
      </EmptyState>
    </div>
  )
}
