/** How many came how far through the columns of a pipeline, and how many of those before them. */
import type { BoardKind } from '../../../shared/boards/contract.ts'
import { stagesOf } from '../../../shared/boards/template/figures.ts'
import { formatPercent } from '../../i18n/later-formats.ts'
import { kindText } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useCardsOf } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'

export function StageFigures({ kind, boards }: { kind: BoardKind; boards: readonly OpenBoard[] }) {
  const t = useText()
  const language = useLanguage()
  const stages = stagesOf(kind, useCardsOf(boards))
  return (
    <dl className="stage-figures" aria-label={t('zones.conversion')}>
      {stages.map(({ zoneId, reached, rate }) => {
        const zone = kind.zones.find(one => one.id === zoneId)
        return (
          <div key={zoneId}>
            <dt>{zone && kindText(zone.label, language)}</dt>
            <dd>
              <b>{reached}</b> {rate !== null && <span>{formatPercent(rate * 100, language)}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
