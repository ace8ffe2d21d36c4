/** Where two regions meet on a topic: what one gives and the other looks for. A hint, decided by nobody. */
import { competenceExchanges } from '../../../shared/boards/competences/matrix.ts'
import type { Card } from '../../../shared/model/card.ts'
import { topicLabel } from '../../cards/topic-words.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'

export function ExchangeList({ cards }: { cards: readonly Card[] }) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const exchanges = competenceExchanges(cards)
  const nameOf = (id: string) => localised(control.regions.find(region => region.id === id)?.name, language)
  const textsOf = (ids: readonly string[]) =>
    cards.filter(card => ids.includes(card.id)).map(card => card.text)
  return (
    <section className="matrix-cards">
      <h2>{t('zones.exchanges')}</h2>
      {exchanges.length === 0 && <p className="note">{t('zones.noExchanges')}</p>}
      <ul>
        {exchanges.map(({ topic, giver, receiver, gives, seeks }) => (
          <li key={`${topic} ${giver} ${receiver}`}>
            <b>{topicLabel(control, topic, language)}</b>
            <span>{t('zones.exchangeLine', { giver: nameOf(giver), receiver: nameOf(receiver) })}</span>
            <small>
              {textsOf(gives).join('; ')} → {textsOf(seeks).join('; ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
