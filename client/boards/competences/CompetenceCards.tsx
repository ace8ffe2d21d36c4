/** The cards behind a figure of the matrix, each a way to itself on its board. */
import type { Card } from '../../../shared/model/card.ts'
import { groupWord } from '../../cards/group-word.ts'
import { topicLabel } from '../../cards/topic-words.ts'
import { goToCard } from '../../finder/go-to-card.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl, useWorkshop } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { placePath } from '../../workshop/workshop-path.ts'
import type { MatrixCell } from './matrix-filter.ts'
import { useTypeName } from './use-type-name.ts'

export interface CompetenceCardsProps {
  boards: readonly OpenBoard[]
  cell: MatrixCell
  cards: readonly Card[]
}

export function CompetenceCards({ boards, cell, cards }: CompetenceCardsProps) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const { info } = useWorkshop()
  const typeName = useTypeName()
  const regionOf = (id: string | null | undefined) => control.regions.find(region => region.id === id)
  const named = regionOf(cell.regionId)
  const region = named ? localised(named.name, language) : t('zones.allRegionsTotal')
  return (
    <section className="matrix-cards">
      <h2>{t('zones.shownCards', { region, type: typeName(cell.type) })}</h2>
      <ul>
        {cards.map(card => {
          const board = boards.find(one => one.regionId === card.region)
          const own = regionOf(card.region)
          const detail = [topicLabel(control, card.topic, language), card.group && groupWord(card.group, t)]
          return (
            <li key={card.id}>
              {own && <RegionMark slot={own.slot} code={own.code} />}
              <button
                type="button"
                lang={card.lang ?? undefined}
                onClick={() =>
                  board &&
                  goToCard(
                    placePath(info.id, { step: 'competences', part: board.documentId }),
                    board.documentId,
                    card.id,
                  )
                }
              >
                {card.text || t('cards.empty')}
              </button>
              <small>{detail.filter(Boolean).join(', ')}</small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
