/** Who belongs to a circle, what it is about, and the links between regions that it, and the open action, rest on. */

import { linkKinds, synergyMap } from '../../../shared/boards/synergy-map/kind.ts'
import type { Card } from '../../../shared/model/card.ts'
import type { ControlCircle } from '../../../shared/model/control.ts'
import { cardOfOwnLink } from '../../../shared/plan/own-links.ts'
import { assignCircle } from '../../api/circles.ts'
import { Link } from '../../app/Link.tsx'
import { useErrorText } from '../../app/useErrorText.ts'
import { topicLabel } from '../../cards/topic-words.ts'
import type { Language } from '../../i18n/languages.ts'
import { kindText, localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import {
  useBoards,
  useCardsOf,
  useControl,
  useObservable,
  useWorkshop,
} from '../../react/workshop-context.ts'
import { circleOf } from '../../store/own-circle.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { Button } from '../../ui/Button.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import { placePath } from '../../workshop/workshop-path.ts'
import { kindWords } from '../synergy-map/link-words.ts'
import {
  fewestMembers,
  type Member,
  membersByRegion,
  membersOf,
  mostMembers,
  readLinkId,
  shortAlias,
} from './circle-facts.ts'
import { useHere } from './use-notes.ts'

export function CircleSide({ board, circle, action }: CircleSideProps) {
  return (
    <div className="circle-side">
      <Members circle={circle} />
      <About circle={circle} />
      <RestsOn board={board} circle={circle} action={action} />
    </div>
  )
}

export interface CircleSideProps {
  board: OpenBoard
  circle: ControlCircle
  /** The action that is open, whose links can be chosen. */
  action: Card | undefined
}

function Members({ circle }: { circle: ControlCircle }) {
  const t = useText()
  const control = useControl()
  const members = membersOf(control, circle.id, useHere())
  const here = members.filter(member => member.isHere).length
  return (
    <section aria-label={t('circles.members')}>
      <h2>
        {t('circles.members')}
        <span>{t('circles.membersHere', { here, n: members.length })}</span>
      </h2>
      <ul>
        {membersByRegion(control, members).map(({ region, members: own }) => (
          <li key={region?.id ?? ''}>
            <RegionMark slot={region?.slot} code={region?.code ?? '–'} />
            <Names members={own} />
          </li>
        ))}
      </ul>
      <SizeHint n={members.length} />
      <JoinButton circle={circle} />
    </section>
  )
}

/** People choose their own circle, as long as it is open; the server is asked, and control says what came of it. */
function JoinButton({ circle }: { circle: ControlCircle }) {
  const t = useText()
  const errorText = useErrorText()
  const control = useControl()
  const { info } = useWorkshop()
  const { participantId, role } = info.session
  const isMember = circleOf(control, participantId) === circle.id
  const isClosed = circle.closed || control.endedAt !== null
  if (isClosed || isMember || (role !== 'participant' && role !== 'region_lead')) return null
  const join = async () => {
    const answer = await assignCircle(info.id, participantId, circle.id)
    showToast(answer.ok ? t('circles.joined') : errorText(answer.error))
  }
  return (
    <p className="note">
      <Button size="s" onClick={() => void join()}>
        {t('circles.join')}
      </Button>
    </p>
  )
}

/** Who is here, then who is not, and that it is so. */
function Names({ members }: { members: readonly Member[] }) {
  const t = useText()
  const namesOf = (isHere: boolean) =>
    members
      .filter(member => member.isHere === isHere)
      .map(member => shortAlias(member.alias))
      .join(', ')
  const away = namesOf(false)
  return (
    <span className="circle-names">
      {namesOf(true)}
      {away && (
        <span className="circle-away">
          {' '}
          {away} {t('circles.away', { n: members.filter(member => !member.isHere).length })}
        </span>
      )}
    </span>
  )
}

/** Comparable groups work with ten to fifteen; others may, and are told. */
export function SizeHint({ n }: { n: number }) {
  const t = useText()
  if (n >= fewestMembers && n <= mostMembers) return null
  return (
    <p className="note circle-size">
      {t(n < fewestMembers ? 'circles.tooFew' : 'circles.tooMany', {
        n,
        few: fewestMembers,
        most: mostMembers,
      })}
    </p>
  )
}

function About({ circle }: { circle: ControlCircle }) {
  const t = useText()
  const language = useLanguage()
  const host = useControl().regions.find(region => region.id === circle.host)
  if (circle.sectors.length === 0 && !host) return null
  return (
    <section aria-label={t('circles.about')}>
      {circle.sectors.length > 0 && (
        <>
          <h2>{t('circles.sectors')}</h2>
          <p className="circle-sectors">
            {circle.sectors.map(sector => sectorWord(sector, language)).join(', ')}
          </p>
        </>
      )}
      {host && (
        <p className="circle-host">
          {t('circles.host')}{' '}
          <RegionMark slot={host.slot} code={host.code} name={localised(host.name, language)} />
        </p>
      )}
    </section>
  )
}

/** The sectors of the field's vocabulary; others are shown as they were written. */
const sectorWords: Record<string, { en: string; de: string }> = {
  automotive: { en: 'automotive', de: 'Automobil' },
  energy: { en: 'energy', de: 'Energie' },
  ict: { en: 'ICT', de: 'IKT' },
  production: { en: 'production', de: 'Produktion' },
  creative: { en: 'creative industries', de: 'Kreativwirtschaft' },
  bio: { en: 'bio', de: 'Bio' },
  mnt: { en: 'micro and nano technology', de: 'Mikro- und Nanotechnik' },
  logistics: { en: 'logistics', de: 'Logistik' },
  retail: { en: 'retail', de: 'Handel' },
}

export function sectorWord(sector: string, language: Language): string {
  const words = sectorWords[sector]
  return words ? kindText(words, language) : sector
}

function RestsOn({ board, circle, action }: CircleSideProps) {
  const t = useText()
  const { info } = useWorkshop()
  const chosen = linksOf(action)
  const ids = [...new Set([...circle.sourceLinks, ...chosen])]
  const canChoose = action !== undefined && board.access === 'write'
  if (ids.length === 0) return null
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id]
    if (action) board.actions.setFields(action.id, { basedOn: next })
  }
  return (
    <section aria-label={t('circles.restsOn')}>
      <h2>
        {t('circles.restsOn')}
        <span>{t('circles.links', { n: ids.length })}</span>
      </h2>
      <ul className="circle-links">
        {ids.map(id => (
          <li key={id}>
            {canChoose ? (
              <label>
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                <LinkWords id={id} />
              </label>
            ) : (
              <LinkWords id={id} />
            )}
          </li>
        ))}
      </ul>
      {action && <p className="note">{t('circles.carries', { n: chosen.length })}</p>}
      <p className="note">
        <Link href={placePath(info.id, { step: 'synergies' })}>{t('circles.showLinks')}</Link>
      </p>
    </section>
  )
}

function linksOf(card: Card | undefined): string[] {
  const links = card?.fields.basedOn
  return Array.isArray(links) ? links.filter(one => typeof one === 'string') : []
}

function LinkWords({ id }: { id: string }) {
  const drawn = cardOfOwnLink(id)
  return drawn === undefined ? <FoundLink id={id} /> : <DrawnLink cardId={drawn} />
}

/** A link that people drew: what they wrote on it, else its topic or kind. */
function DrawnLink({ cardId }: { cardId: string }) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const documents = useObservable(useWorkshop().documents.session)
  const maps = control.boards.filter(({ type }) => type === synergyMap.id).map(({ id }) => id)
  const boards = useBoards(documents.filter(({ id }) => maps.includes(id)).map(({ id }) => id))
  const card = useCardsOf(boards).find(({ id }) => id === cardId)
  if (!card)
    return (
      <span className="quiet">{t(boards.length < maps.length ? 'common.loading' : 'circles.linkGone')}</span>
    )
  const linkKind = linkKinds.find(kind => kind === card.fields.linkKind)
  const about = [linkKind && t(kindWords[linkKind]), topicLabel(control, card.topic, language)]
  const [first = '', ...rest] = [card.text, ...about].filter(Boolean)
  return (
    <span lang={card.text ? (card.lang ?? undefined) : undefined}>
      {first}
      <span className="circle-flow">{rest.join(', ')}</span>
    </span>
  )
}

function FoundLink({ id }: { id: string }) {
  const language = useLanguage()
  const control = useControl()
  const link = readLinkId(control, id)
  return (
    <span>
      {link.topic ? topicLabel(control, link.topic, language) : id}
      <span className="circle-flow">
        <Flow link={link} />
      </span>
    </span>
  )
}

const sharedWords = {
  S: 'circles.sharedS',
  W: 'circles.sharedW',
  O: 'circles.sharedO',
  T: 'circles.sharedT',
} as const

function Flow({ link }: { link: ReturnType<typeof readLinkId> }) {
  const t = useText()
  const { giver, receiver, quadrant } = link
  if (giver && receiver)
    return (
      <>
        {giver.code} <i className="arrow" aria-hidden="true" />
        <span className="sr">{t('circles.givesTo')}</span> {receiver.code}
      </>
    )
  return quadrant ? t(sharedWords[quadrant]) : null
}
