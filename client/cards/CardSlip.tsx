/**
 * One card on a board: its paper, text and meta, its menu, and the field when it is being written in. Draws itself
 * anew only when its own card changes.
 */
import { memo, Suspense, useEffect, useId, useRef, useState } from 'react'
import type { Card } from '../../shared/model/card.ts'
import { useText } from '../i18n/useText.ts'
import { useCard, useControl, useObservable, useWorkshop } from '../react/workshop-context.ts'
import { cardRemarks, remarksShown } from '../remarks/remarks-shown.ts'
import type { Person } from '../store/people.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { RegionStrip } from '../ui/RegionMark.tsx'
import { CardEditor } from './CardEditor.tsx'
import type { CardMenuPage } from './CardMenu.tsx'
import { cardKey } from './card-focus.ts'
import { cardMarks, hasMarks } from './card-marks.ts'
import { cardMenu } from './card-menu.ts'
import { cardMeta } from './card-meta.ts'
import { DraftMark } from './DraftMark.tsx'
import { doubleHint } from './double-hint.ts'
import { useCardActions } from './use-card-actions.ts'
import { type CardDrag, useCardPresses } from './use-card-presses.ts'
import '../ui/letter.css'
import './card.css'

/** `row`: a line of the outline. */
export type CardLook = 'full' | 'compact' | 'row'

export interface CardSlipProps {
  board: OpenBoard
  cardId: string
  look: CardLook
  /** Cards of this topic stand out. */
  hitTopic?: string | undefined
  /** On boards of all regions: the card's own region, as strip on its head and code below. */
  showRegion?: boolean | undefined
  writer?: Person | undefined
  /** From the drag: what the card's element needs, and how it stands. */
  drag?: CardDrag | undefined
}

export const CardSlip = memo(function CardSlip(props: CardSlipProps) {
  const card = useCard(props.board, props.cardId)
  return card ? <Slip {...props} card={card} /> : null
})

function Slip(props: CardSlipProps & { card: Card }) {
  const { board, card, look, hitTopic, writer, drag } = props
  const t = useText()
  const actions = useCardActions(board)
  const textId = useId()
  const element = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<CardMenuPage>()
  const isEditing = useObservable(useWorkshop().editing.current)?.cardId === card.id
  const canWrite = board.access === 'write'
  const presses = useCardPresses({
    board,
    card,
    actions,
    openMenu: setMenu,
    mayWrite: canWrite && !isEditing,
    holdOpensMenu: look === 'row',
    drag,
  })
  useEffect(() => drag?.ref(element.current))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is no set of form fields
    <div
      ref={element}
      className="card"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are what the keyboard moves among
      tabIndex={0}
      aria-roledescription={t('cards.card')}
      aria-labelledby={textId}
      aria-describedby={canWrite ? drag?.describedBy : undefined}
      data-card={cardKey(board.documentId, card.id)}
      data-paper={card.zone ?? undefined}
      data-look={look}
      data-draft={card.draft !== undefined || undefined}
      data-writable={canWrite || undefined}
      data-hit={(hitTopic !== undefined && card.topic === hitTopic) || undefined}
      data-state={isEditing ? 'editing' : drag?.isAway ? 'away' : undefined}
      {...presses}
    >
      <CardFace {...props} textId={textId} isEditing={isEditing} />
      {canWrite && <MoreButton onPress={() => setMenu('main')} />}
      {writer && <WriterTab person={writer} />}
      {menu && (
        <Suspense>
          <cardMenu.Part board={board} card={card} page={menu} triggerRef={element} onPage={setMenu} />
        </Suspense>
      )}
    </div>
  )
}

type CardFaceProps = CardSlipProps & { card: Card; textId: string; isEditing: boolean }

/** What is written on the paper. */
function CardFace({ board, card, look, showRegion, textId, isEditing }: CardFaceProps) {
  const t = useText()
  const areRemarksShown = useObservable(remarksShown)
  return (
    <>
      {showRegion && look === 'full' && <CardRegionStrip card={card} />}
      {isEditing ? (
        <CardEditor board={board} card={card} textId={textId} />
      ) : (
        <p className="card-text" id={textId} lang={card.lang ?? undefined}>
          {card.text || <span className="quiet">{t('cards.empty')}</span>}
        </p>
      )}
      {look !== 'compact' && (
        <Suspense>
          <cardMeta.Part board={board} card={card} showRegion={showRegion} />
        </Suspense>
      )}
      {look === 'compact' && board.parts && <DraftMark board={board} card={card} />}
      {look !== 'compact' && board.access === 'write' && board.kind.layout === 'zones' && !isEditing && (
        <Suspense>
          <doubleHint.Part board={board} card={card} />
        </Suspense>
      )}
      {look === 'compact' && areRemarksShown && (
        <Suspense>
          <cardRemarks.Part board={board} card={card} />
        </Suspense>
      )}
      {hasMarks(board, card) && !isEditing && (
        <Suspense>
          <cardMarks.Part board={board} card={card} isSmall={look === 'compact'} />
        </Suspense>
      )}
    </>
  )
}

/** For hands; keys have their own ways to all that is in the menu. */
function MoreButton({ onPress }: { onPress: () => void }) {
  const t = useText()
  return (
    <button type="button" className="card-more" tabIndex={-1} onClick={onPress}>
      {t('common.more')}
    </button>
  )
}

function CardRegionStrip({ card }: { card: Card }) {
  const control = useControl()
  return <RegionStrip slot={control.regions.find(region => region.id === card.region)?.slot} />
}

function WriterTab({ person }: { person: Person }) {
  const t = useText()
  const control = useControl()
  const slot = control.regions.find(region => region.id === person.regionId)?.slot
  return (
    <span className="card-writer" data-region={slot}>
      {t('cards.writes', { alias: person.alias })}
    </span>
  )
}
