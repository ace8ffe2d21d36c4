/** The field of a new card on the map, where the slot lies; the next one lies below. */
import { CardField } from '../../cards/CardField.tsx'
import { useNewCard } from '../../cards/use-new-card.ts'
import { useText } from '../../i18n/useText.ts'
import { printKeys } from '../../keys/key-table.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import type { SteadySlot } from './use-new-slot.ts'

export function NewMapCard({ board, slot }: { board: OpenBoard; slot: SteadySlot }) {
  const t = useText()
  const { round, leave, ...field } = useNewCard({
    board,
    zone: null,
    begin(id, text) {
      const { x, y } = slot.place()
      board.actions.begin({ id, text, pos: [x, y] })
    },
    onNext: slot.moveOn,
  })
  return (
    <div className="next map-new" data-open>
      <CardField key={round} {...field} label={t('cards.new')} onBlur={leave} />
      <small>
        <kbd>{printKeys('finishLine', t)}</kbd> {t('cards.nextCard')}
      </small>
    </div>
  )
}
