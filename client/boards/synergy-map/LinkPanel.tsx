/** A chosen link: the cards behind it, what each region says, and one's own answer. */

import type { ReactNode } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import type { GivenAnswer } from '../../../shared/model/link-decision.ts'
import { answersNow } from '../../../shared/model/link-decision.ts'
import type { MessageId } from '../../i18n/catalogs.ts'
import { formatTime } from '../../i18n/formats.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl, useWorkshop } from '../../react/workshop-context.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { EvidenceCard } from './EvidenceCard.tsx'
import { answerWords, type LinkWords, useLinkWords } from './link-words.ts'
import { inNeutralOrder, type SynergyLink } from './synergies.ts'
import type { SynergyMap } from './use-synergies.ts'

interface LinkPanelProps {
  map: SynergyMap
  link: SynergyLink
  onClose: () => void
}

export function LinkPanel({ map, link, onClose }: LinkPanelProps) {
  const words = useLinkWords()(link)
  const drawn = link.drawnAs === undefined ? undefined : map.board?.cards.findCard(link.drawnAs)
  return (
    <>
      <header>
        <p className="label">{words.kind}</p>
        <h2 tabIndex={-1} data-panel-head="">
          {words.topic}
        </h2>
        {drawn?.text && <p lang={drawn.lang ?? undefined}>{drawn.text}</p>}
      </header>
      <Evidence map={map} link={link} words={words} />
      <Says link={link} words={words} />
      <AnswerForm key={link.id} link={link} words={words} />
      {drawn && map.canWrite && <RemoveOwn map={map} card={drawn} onDone={onClose} />}
    </>
  )
}

/** The giver's cards, the arrow, the receiver's; else all of them by region. */
function Evidence({ map, link, words }: { map: SynergyMap; link: SynergyLink; words: LinkWords }) {
  const t = useText()
  const control = useControl()
  const find = map.findCard
  const order =
    link.giver && link.receiver ? [link.giver, link.receiver] : inNeutralOrder(control, link.regions)
  const cardsOf = (region: string) => link.cards.filter(id => find(id)?.card.region === region)
  return (
    <div className="synergy-evidence">
      {order.map((region, index) => (
        <div key={region} className="synergy-evidence-side">
          {index === 1 && link.giver && link.receiver && (
            <p className="synergy-gives">
              <i className="arrow" aria-hidden="true" />
              {t('synergies.canGive', {
                giver: words.regionName(link.giver),
                receiver: words.regionName(link.receiver),
              })}
            </p>
          )}
          <ul aria-label={`${t('synergies.cardsBehind')}, ${words.regionName(region)}`}>
            {cardsOf(region).map(id => (
              <li key={id}>
                <EvidenceCard placed={find(id)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function Says({ link, words }: { link: SynergyLink; words: LinkWords }) {
  const t = useText()
  const control = useControl()
  const { session } = useWorkshop().info
  const regions = inNeutralOrder(control, link.regions)
  const answers = answersNow(link.decision, regions)
  const { moderation } = link.decision
  return (
    <ul className="synergy-says">
      {regions.map(region => {
        const given = answers.get(region)
        const isOwn = session.role !== 'moderator' && session.regionId === region
        return (
          <Saying
            key={region}
            who={<RegionMark slot={words.regionSlot(region)} code={words.regionCode(region)} />}
            given={given}
            open={isOwn ? 'synergies.yourAnswerOpen' : 'synergies.answerOpen'}
          />
        )
      })}
      {moderation && (
        <Saying who={<b>{t('synergies.moderation')}</b>} given={moderation} open="synergies.answerOpen" />
      )}
    </ul>
  )
}

interface SayingProps {
  who: ReactNode
  given: GivenAnswer | undefined
  open: MessageId
}

function Saying({ who, given, open }: SayingProps) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  if (!given)
    return (
      <li>
        {who}
        <Badge kind="open">{t(open)}</Badge>
      </li>
    )
  const { badge, words } = answerWords[given.answer]
  const person =
    control.roster.get(given.by ?? '')?.alias ?? control.participants.find(({ id }) => id === given.by)?.alias
  const time = given.at && formatTime(given.at, language)
  const told = [time, person].filter(Boolean).join(', ') || t('synergies.oldYes')
  return (
    <li>
      {who}
      <Badge kind={badge}>{t(words)}</Badge>
      <span className="quiet">{told}</span>
      {given.reason !== null && <q>{given.reason}</q>}
    </li>
  )
}

function RemoveOwn({ map, card, onDone }: { map: SynergyMap; card: Card; onDone: () => void }) {
  const t = useText()
  const { undo } = useWorkshop()
  const remove = () => {
    map.board?.actions.remove([card.id])
    showToast(t('synergies.removedOwn'), { action: { label: t('common.undo'), run: () => void undo.undo() } })
    onDone()
  }
  return (
    <Button size="s" kind="bare" className="synergy-remove" onClick={remove}>
      {t('synergies.removeOwn')}
    </Button>
  )
}
