/**
 * The second page of step 02: what follows from a strength or weakness beside an opportunity or threat. Topic by topic
 * as a picture of four fields, and the same as an outline; beside it the two cards that a strategy is being made of.
 */
import { type RefObject, useEffect, useState } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import { Link } from '../../app/Link.tsx'
import { shortText } from '../../cards/card-words.ts'
import { useUndoKeys } from '../../cards/use-undo-keys.ts'
import { useText } from '../../i18n/useText.ts'
import { isElsewhere } from '../../keys/is-elsewhere.ts'
import { PictureTool } from '../../pictures/PictureTool.tsx'
import { strategyPictures } from '../../pictures/strategy-pictures.ts'
import { phoneQuery, useMedia } from '../../react/use-media.ts'
import { useWorkshop } from '../../react/workshop-context.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import { Waiting } from '../../workshop/Waiting.tsx'
import { type Place, placePath } from '../../workshop/workshop-path.ts'
import { usePanelFocus } from '../synergy-map/use-panel-focus.ts'
import { PairDrag } from './pair-drag.tsx'
import { StrategyForm } from './StrategyForm.tsx'
import { type Picking, TowsMatrix } from './TowsMatrix.tsx'
import { TowsOutline } from './TowsOutline.tsx'
import { TowsOverview } from './TowsOverview.tsx'
import { isInternal, type Making, pickPair } from './tows-topics.ts'
import { type Tows, useTows } from './use-tows.ts'
import '../../ui/tabs.css'
import '../../workshop/board-step.css'
import '../synergy-map/synergies.css'
import './tows.css'

export function TowsStep({ place }: { place: Place }) {
  const t = useText()
  const tows = useTows()
  const making = useMaking()
  const picking = usePicking(tows, making.begin)
  const undoKeys = useUndoKeys()
  const isPhone = useMedia(phoneQuery)
  return (
    <main
      className="synergy-step tows-step"
      id="main"
      data-panel={making.now ? 'making' : 'none'}
      onKeyDown={event => {
        if (!isElsewhere(event.target) && undoKeys(event)) return
        if (event.key !== 'Escape') return
        if (making.now) making.end()
        else picking.letGo()
      }}
    >
      {!isPhone && <TowsBar place={place} tows={tows} />}
      <div className="synergy-work">
        <div className="synergy-view" data-view="tows">
          <p className="sr" role="status">
            {picking.said}
          </p>
          {tows.isComing ? (
            <Waiting />
          ) : (
            <Views
              tows={tows}
              isOutline={place.outline}
              isPhone={isPhone}
              making={making}
              picking={picking}
            />
          )}
        </div>
        <aside ref={making.panel} aria-label={t('tows.overview')}>
          {making.now ? (
            <StrategyForm
              key={`${making.now.internal} ${making.now.external}`}
              tows={tows}
              making={making.now}
              onDone={() => {
                making.end()
                picking.letGo()
              }}
            />
          ) : (
            <TowsOverview tows={tows} beside={place.outline ? 'list' : 'picture'} onFree={making.beginFree} />
          )}
        </aside>
      </div>
    </main>
  )
}

interface MakingState {
  now: Making | undefined
  panel: RefObject<HTMLElement | null>
  begin: (making: Making) => void
  /** Without a card yet. */
  beginFree: () => void
  end: () => void
}

function useMaking(): MakingState {
  const [now, setNow] = useState<Making>()
  const { element, enter, leave } = usePanelFocus()
  const begin = (making: Making) => {
    enter()
    setNow(making)
  }
  return {
    now,
    panel: element,
    begin,
    beginFree: () => begin({ internal: '', external: '' }),
    end: () => {
      setNow(undefined)
      leave()
    },
  }
}

function usePicking(tows: Tows, onPair: (making: Making) => void): Picking {
  const t = useText()
  const [firstId, setFirst] = useState<string>()
  const [said, setSaid] = useState('')
  const first = firstId === undefined ? undefined : tows.cardsById.get(firstId)?.card
  const letGo = () => {
    if (first) setSaid(t('tows.pickedNothing'))
    setFirst(undefined)
  }
  const join = (one: Card, other: Card) => {
    const pair = pickPair(one, other)
    if (!pair) return showToast(t('tows.noPair'))
    setFirst(undefined)
    setSaid('')
    onPair({ internal: pair.internal.id, external: pair.external.id })
  }
  const begin = (card: Card) => {
    setFirst(card.id)
    const what = t(isInternal(card) ? 'tows.outer' : 'tows.inner')
    setSaid(t('tows.picked', { text: shortText(card.text), what }))
  }
  const pick = (card: Card) => {
    if (first?.id === card.id) letGo()
    else if (first && isInternal(first) !== isInternal(card)) join(first, card)
    else begin(card)
  }
  useEffect(() => {
    if (firstId !== undefined && !first) setFirst(undefined)
  }, [firstId, first])
  return { first, said, pick, join, letGo }
}

function TowsBar({ place, tows }: { place: Place; tows: Tows }) {
  const t = useText()
  const { info } = useWorkshop()
  return (
    <div className="board-views">
      <nav className="tab-list" aria-label={t('tows.pages')}>
        <Link className="tab" href={placePath(info.id, { step: 'swot' })}>
          {t('tows.grids')}
        </Link>
        <Link
          className="tab"
          href={placePath(info.id, { step: 'tows' })}
          aria-current={place.outline ? undefined : 'page'}
        >
          {t('tows.title')}
        </Link>
        <Link
          className="tab"
          href={placePath(info.id, { step: 'tows', outline: true })}
          aria-current={place.outline ? 'page' : undefined}
        >
          {t('tows.outline')}
        </Link>
      </nav>
      {!tows.isComing && (
        <div className="board-tools">
          <PictureTool className="board-tool" preload={strategyPictures.preload}>
            {dialog => <strategyPictures.Part tows={tows} {...dialog} />}
          </PictureTool>
        </div>
      )}
    </div>
  )
}

interface ViewsProps {
  tows: Tows
  isOutline: boolean
  isPhone: boolean
  making: MakingState
  picking: Picking
}

function Views({ tows, isOutline, isPhone, making, picking }: ViewsProps) {
  if (tows.topics.length === 0) return <NoCards />
  if (isOutline || isPhone)
    return (
      <TowsOutline tows={tows} onMake={making.begin}>
        {isPhone && <TowsOverview tows={tows} beside="phone" onFree={making.beginFree} />}
      </TowsOutline>
    )
  return (
    <PairDrag cards={tows.cardsById} onPair={picking.join}>
      <TowsMatrix tows={tows} picking={picking} onMake={making.begin} />
    </PairDrag>
  )
}

function NoCards() {
  const t = useText()
  const { info } = useWorkshop()
  return (
    <EmptyState
      title={t('tows.emptyCards')}
      action={
        <Link className="button" href={placePath(info.id, { step: 'swot' })}>
          {t('tows.toSwot')}
        </Link>
      }
    >
      <p>{t('tows.emptyCardsText')}</p>
    </EmptyState>
  )
}
