/**
 * A free board as headings and lists: frame by frame, as one reads, every element once, with what leads from it. Words
 * are written, moved and deleted here as on its picture; what screen readers and phones use.
 */
import { useMemo } from 'react'
import { elementOf, textOf } from '../../../shared/boards/free/geometry.ts'
import { type FreeEntry, type FreeSection, freeOutline } from '../../../shared/boards/free/outline.ts'
import type { Card } from '../../../shared/model/card.ts'
import { pictureAddress } from '../../api/pictures.ts'
import { CardSlip } from '../../cards/CardSlip.tsx'
import { shortText } from '../../cards/card-words.ts'
import { useCardActions } from '../../cards/use-card-actions.ts'
import { useText } from '../../i18n/useText.ts'
import { useCardsOf, usePeople, useWorkshop } from '../../react/workshop-context.ts'
import { writersByCard } from '../../store/people.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { Button } from '../../ui/Button.tsx'
import '../zones/zones-outline.css'
import './free-outline.css'

export function FreeOutline({ board }: { board: OpenBoard }) {
  const t = useText()
  const boards = useMemo(() => [board], [board])
  const cards = useCardsOf(boards)
  const { sections, loose } = useMemo(() => freeOutline(cards), [cards])
  return (
    <div className="outline" data-cards-root="">
      {cards.length === 0 && <p className="free-outline-empty">{t('boards.outlineNothing')}</p>}
      {sections.map(section => (
        <Section key={section.frame?.card.id ?? ''} board={board} section={section} />
      ))}
      {loose.length > 0 && (
        <section>
          <h2 className="outline-zone">{t('boards.outlineLoose')}</h2>
          <ul className="free-outline-leads">
            {loose.map(connector => (
              <Lead key={connector.id} board={board} connector={connector} to={undefined} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Section({ board, section }: { board: OpenBoard; section: FreeSection<Card> }) {
  const t = useText()
  const { frame, entries } = section
  if (!frame && entries.length === 0) return null
  const name = frame ? frame.card.text || t('boards.frame') : t('boards.outlineOutside')
  return (
    <section>
      <h2 className="outline-zone">
        <span>{name}</span>
        <span className="outline-count">{t('boards.outlineCount', { n: entries.length })}</span>
      </h2>
      <ul className="outline-cards free-outline-list" aria-label={name}>
        {frame && <Entry board={board} entry={frame} />}
        {entries.map(entry => (
          <Entry key={entry.card.id} board={board} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

const elementWords = {
  heading: 'boards.heading',
  frame: 'boards.frame',
  picture: 'boards.picture',
  ink: 'boards.drawing',
} as const

function Entry({ board, entry }: { board: OpenBoard; entry: FreeEntry<Card> }) {
  const t = useText()
  const { card, leads } = entry
  const writers = writersByCard(usePeople(board.presence))
  const element = elementOf(card.fields)
  const word = element === 'card' || element === 'connector' ? undefined : elementWords[element]
  return (
    <li className="card-place">
      {word && <small className="free-outline-kind">{t(word)}</small>}
      {element === 'picture' && <Thumbnail card={card} />}
      <CardSlip board={board} cardId={card.id} look="row" showRegion writer={writers.get(card.id)} />
      {leads.length > 0 && (
        <ul className="free-outline-leads">
          {leads.map(({ connector, to }) => (
            <Lead key={connector.id} board={board} connector={connector} to={to} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Thumbnail({ card }: { card: Card }) {
  const t = useText()
  const { info } = useWorkshop()
  const picture = textOf(card.fields, 'picture')
  const credit = textOf(card.fields, 'credit')
  if (picture === undefined) return null
  return (
    <figure className="free-outline-picture">
      <img src={pictureAddress(info.id, picture)} alt={card.text || t('boards.altMissing')} loading="lazy" />
      {credit && <figcaption>{credit}</figcaption>}
    </figure>
  )
}

interface LeadProps {
  board: OpenBoard
  connector: Card
  /** Undefined where it joins nothing any more. */
  to: Card | undefined
}

function Lead({ board, connector, to }: LeadProps) {
  const t = useText()
  const actions = useCardActions(board)
  const name = to ? shortText(to.text) || t('cards.empty') : ''
  const words = connector.text
    ? t('boards.leadsToSaying', { text: connector.text, name })
    : t('boards.leadsTo', { name })
  const said = to ? words : connector.text || t('boards.connector')
  return (
    <li>
      <span>{said}</span>
      {board.access === 'write' && (
        <Button
          kind="bare"
          size="s"
          aria-label={`${t('common.delete')}: ${said}`}
          onClick={() => actions.remove(connector)}
        >
          {t('common.delete')}
        </Button>
      )}
    </li>
  )
}
