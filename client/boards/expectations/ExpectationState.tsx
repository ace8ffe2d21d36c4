/** Above the wall: the regions that have written nothing yet, and how far the closing is. */
import { readClosing } from '../../../shared/boards/expectations/closing.ts'
import { useText } from '../../i18n/useText.ts'
import { useCardsOf, useControl } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import '../board-notes.css'

export function ExpectationState({ boards }: { boards: readonly OpenBoard[] }) {
  const t = useText()
  const control = useControl()
  const cards = useCardsOf(boards)
  const regionIds = boards.flatMap(board => board.regionId ?? [])
  const { missing, counts, open } = readClosing(cards, regionIds)
  const regions = control.regions.filter(region => missing.includes(region.id))
  return (
    <div className="board-notes">
      <p>
        {regions.length === 0 ? (
          boards.length > 1 && t('zones.allExpect')
        ) : (
          <>
            {t('zones.noExpectation')}{' '}
            {regions.map(region => (
              <RegionMark key={region.id} slot={region.slot} code={region.code} />
            ))}
          </>
        )}
      </p>
      <p>
        <b>{t('zones.closing')}</b> <span>{t('zones.outcomeMet', { n: counts.met })}</span>{' '}
        <span>{t('zones.outcomePartly', { n: counts.partly })}</span>{' '}
        <span>{t('zones.outcomeNot', { n: counts.not })}</span>{' '}
        <span>{t('zones.outcomeOpen', { n: open })}</span>
      </p>
    </div>
  )
}
