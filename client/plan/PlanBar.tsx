/** The line above the plan: its views, the state it was built from, its files to download, and building it. */

import { type ExportName, exportAddress } from '../api/plans.ts'
import { snapshotLabel } from '../history/snapshot-label.ts'
import type { MessageId } from '../i18n/catalogs.ts'
import { formatTime } from '../i18n/formats.ts'
import { useCurrentInSight } from '../ui/use-current-in-sight.ts'
import { BuildPlan } from './BuildPlan.tsx'
import type { LoadedPlan } from './load-plan.ts'
import { useReader } from './useReader.ts'

/** Snapshots stand beside the plan, since plans are built from them; for moderators. */
export const planViews = ['actions', 'links', 'financing', 'method', 'history'] as const
export type PlanViewName = (typeof planViews)[number]

interface PlanBarProps {
  workshopId: string
  loaded: LoadedPlan
  shown: PlanViewName
  onShow: (view: PlanViewName) => void
  onBuilt: (plan: LoadedPlan) => void
}

const viewWords: Record<PlanViewName, MessageId> = {
  actions: 'plan.viewActions',
  links: 'plan.viewLinks',
  financing: 'plan.viewFinancing',
  method: 'plan.viewMethod',
  history: 'history.title',
}

interface Download {
  name: ExportName
  label: MessageId
}

const downloads: readonly Download[] = [
  { name: 'plan.csv', label: 'plan.downloadCsv' },
  { name: 'plan.md', label: 'plan.downloadMd' },
  { name: 'plan.json', label: 'plan.downloadJson' },
  { name: 'workshop.json', label: 'plan.downloadWorkshop' },
]

export function PlanBar({ workshopId, loaded, shown, onShow, onBuilt }: PlanBarProps) {
  const { t } = useReader()
  const { plan, snapshot, role } = loaded
  const mayBuild = role === 'moderator'
  const counts: Partial<Record<PlanViewName, number>> = {
    actions: plan.actions.length,
    links: plan.links.length,
  }
  const row = useCurrentInSight(shown)
  return (
    <div className="plan-bar">
      <nav ref={row} className="tab-list" aria-label={t('plan.views')}>
        {planViews
          .filter(view => view !== 'history' || mayBuild)
          .map(view => (
            <button
              key={view}
              type="button"
              className="tab"
              aria-current={view === shown ? 'page' : undefined}
              onClick={() => onShow(view)}
            >
              {t(viewWords[view], { n: counts[view] ?? 0 })}
            </button>
          ))}
      </nav>
      {shown !== 'history' && (
        <div className="plan-bar-end">
          <State loaded={loaded} />
          {role !== 'screen' && <Downloads workshopId={workshopId} loaded={loaded} />}
          {mayBuild && <BuildPlan workshopId={workshopId} isFirst={snapshot === null} onBuilt={onBuilt} />}
        </div>
      )}
    </div>
  )
}

function State({ loaded: { snapshot, changedSince } }: { loaded: LoadedPlan }) {
  const { t, language } = useReader()
  if (snapshot === null) return <span className="plan-state">{t('plan.asNow')}</span>
  return (
    <span className="plan-state">
      {t('plan.asSnapshot', {
        label: snapshotLabel(snapshot, t),
        time: formatTime(snapshot.createdAt, language),
      })}
      {changedSince && <b> {t('plan.changedSince')}</b>}
    </span>
  )
}

function Downloads({ workshopId, loaded }: { workshopId: string; loaded: LoadedPlan }) {
  const { t, language } = useReader()
  const { snapshot, role } = loaded
  const mayHave = ({ name }: Download) => name !== 'workshop.json' || role === 'moderator'
  return (
    <nav className="plan-downloads" aria-labelledby="plan-downloads">
      <span id="plan-downloads">{t('plan.downloads')}</span>
      <span className="plan-download-links">
        {downloads.filter(mayHave).map(({ name, label }) => (
          <a
            key={name}
            href={exportAddress(workshopId, name, { snapshot: snapshot?.id, lang: language })}
            download={name}
          >
            {t(label)}
          </a>
        ))}
      </span>
    </nav>
  )
}
