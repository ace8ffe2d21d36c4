/** What was set aside, to be read: board by board, each card with its zone and what the board reads in its place. */
import { cardContext } from '../../shared/model/control-context.ts'
import { parseDocumentId } from '../../shared/model/document-id.ts'
import type { Translate } from '../i18n/active-language.ts'
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useBoards, useControl } from '../react/workshop-context.ts'
import type { SetAside, SetAsideCard } from '../sync/set-aside.ts'
import { refusalWords } from './refusal-words.ts'
import './set-aside.css'

export function SetAsideText({ items }: { items: readonly SetAside[] }) {
  return items.map(item => <OneCopy key={item.localCopyName} item={item} />)
}

function OneCopy({ item }: { item: SetAside }) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const name = parseDocumentId(item.documentId)
  const context = name && cardContext(control, name)
  const [board] = useBoards([item.documentId])
  const region = control.regions.find(one => one.id === context?.region)
  const circle = control.circles.find(one => one.id === context?.circle)
  const title = [
    localised(context?.kind.titles, language),
    localised(region?.name ?? circle?.title, language),
  ]
  return (
    <section className="set-aside">
      <h3>{title.filter(Boolean).join(' · ')}</h3>
      <p className="note">{t('aside.reason', { reason: t(refusalWords(item.reason)) })}</p>
      <ul>
        {item.cards.map(card => (
          <CardWords
            key={card.id}
            card={card}
            zone={localised(context?.kind.zones.find(zone => zone.id === card.zone)?.label, language)}
            now={board?.cards.findCard(card.commentOn ?? card.id)?.text}
          />
        ))}
      </ul>
    </section>
  )
}

/** `now`: what the card reads on the board, of a comment the one it is about; undefined where it is not there. */
function CardWords({ card, zone, now }: { card: SetAsideCard; zone: string; now: string | undefined }) {
  const t = useText()
  return (
    <li>
      <p className="set-aside-words">{card.text}</p>
      <p className="note">{[zone, standing(card, now, t)].filter(Boolean).join(' · ')}</p>
    </li>
  )
}

function standing({ commentOn }: SetAsideCard, now: string | undefined, t: Translate): string {
  if (commentOn === undefined) return now === undefined ? t('aside.gone') : t('aside.now', { text: now })
  return now === undefined ? t('aside.commentGone') : t('aside.comment', { text: now })
}
