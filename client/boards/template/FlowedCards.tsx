/** Beside the synergy map: what visits brought in as ideas for cooperation, each a way to its card. */
import { kindOfBoard } from '../../../shared/boards/registry.ts'
import { goToCard } from '../../finder/go-to-card.ts'
import { useText } from '../../i18n/useText.ts'
import { useBoards, useCardsOf, useControl, useWorkshop } from '../../react/workshop-context.ts'
import { boardsOfStep, documentsOfBoard } from '../../workshop/steps.ts'
import { placePath } from '../../workshop/workshop-path.ts'

export function FlowedCards() {
  const t = useText()
  const control = useControl()
  const { info, documents } = useWorkshop()
  const flowing = boardsOfStep(control, 'boards').filter(board =>
    kindOfBoard(board).zones.some(zone => zone.flowsTo === 'synergies'),
  )
  const ids = flowing.flatMap(board =>
    documentsOfBoard(control, board, documents.session.get()).map(document => document.id),
  )
  const boards = useBoards(ids)
  useCardsOf(boards)
  const entries = boards.flatMap(board => {
    const zones = board.kind.zones.filter(zone => zone.flowsTo === 'synergies')
    return zones.flatMap(zone =>
      board.cards.idsInZone(zone.id).flatMap(id => {
        const card = board.cards.findCard(id)
        return card && card.text.trim() !== '' ? [{ board, card }] : []
      }),
    )
  })
  if (entries.length === 0) return null
  return (
    <section className="synergy-waiting">
      <h3>
        {t('zones.fromVisits')} <span>{entries.length}</span>
      </h3>
      <ul>
        {entries.map(({ board, card }) => (
          <li key={`${board.documentId} ${card.id}`}>
            <button
              type="button"
              lang={card.lang ?? undefined}
              onClick={() =>
                goToCard(
                  placePath(info.id, { step: 'boards', part: board.documentId }),
                  board.documentId,
                  card.id,
                )
              }
            >
              {card.text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
