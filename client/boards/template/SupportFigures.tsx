/** Who wants how much of a tension field, and what nobody else wants: to be seen before anyone votes. */
import type { BoardKind } from '../../../shared/boards/contract.ts'
import { supportOf } from '../../../shared/boards/template/figures.ts'
import { kindText } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useCardsOf } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'

export function SupportFigures({ kind, boards }: { kind: BoardKind; boards: readonly OpenBoard[] }) {
  const t = useText()
  const language = useLanguage()
  const support = supportOf(kind, useCardsOf(boards))
  const nameOf = (zoneId: string) => {
    const zone = kind.zones.find(one => one.id === zoneId)
    return zone ? kindText(zone.label, language) : ''
  }
  const alone = support.flatMap(({ zoneId, alone: cards }) => cards.map(card => ({ zoneId, card })))
  return (
    <div className="support-figures">
      <p>
        {support.map(({ zoneId, wanted }) => (
          <span key={zoneId}>{t('zones.wants', { who: nameOf(zoneId), n: wanted })}</span>
        ))}
      </p>
      <details>
        <summary>{t('zones.aloneCount', { n: alone.length })}</summary>
        <ul>
          {alone.map(({ zoneId, card }) => (
            <li key={card.id}>
              <b>{nameOf(zoneId)}</b> <span lang={card.lang ?? undefined}>{card.text}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
