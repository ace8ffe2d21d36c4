/** A board on a phone: one document at a time as an outline, a page to write on, and a bar at the bottom. */
import { type ReactNode, Suspense, useState } from 'react'
import { navigate } from '../app/navigation.ts'
import { findBoardNotes } from '../boards/board-notes.ts'
import { circleStep } from '../boards/circles/circle-step.ts'
import { competenceMatrix } from '../boards/competences/competence-matrix.ts'
import { DraftsLine } from '../boards/drafts/DraftsLine.tsx'
import { freeOutline } from '../boards/free/free-outline.ts'
import { AddForm } from '../boards/zones/AddForm.tsx'
import { ZonesOutline } from '../boards/zones/ZonesOutline.tsx'
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useBoards, useControl, useWorkshop } from '../react/workshop-context.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TabList, TabPanel } from '../ui/Tabs.tsx'
import { BoardChoice } from './BoardChoice.tsx'
import { type BoardPlace, shownOnPhone } from './use-board-place.ts'
import { Waiting } from './Waiting.tsx'
import { type Place, placePath } from './workshop-path.ts'

export function PhoneBoard({ place, boardPlace }: { place: Place; boardPlace: BoardPlace }) {
  const t = useText()
  const [view, setView] = useState<'outline' | 'add'>('outline')
  const shown = shownOnPhone(boardPlace)
  const [board] = useBoards(shown ? [shown.id] : [])
  const canAdd = board?.access === 'write'
  const isAdding = view === 'add' && canAdd
  const notes = board && !isAdding ? findBoardNotes(board.kind) : undefined
  if (place.matrix) return <PhoneMatrix place={place} boardPlace={boardPlace} />
  if (board?.kind.layout === 'notes' && !place.outline)
    return (
      <main className="phone-board" id="main">
        <div className="phone-views phone-choices">
          <PartChoice place={place} boardPlace={boardPlace} shownId={shown?.id} />
        </div>
        <div className="phone-scroll">
          <Suspense fallback={<Waiting />}>
            <circleStep.Part boards={[board]} isOne />
          </Suspense>
        </div>
      </main>
    )
  return (
    <main className="phone-board" id="main">
      <div className="phone-views">
        <div className="phone-choices" data-codes={boardPlace.boards.length < 2 || undefined}>
          <BoardChoice place={place} boardPlace={boardPlace} />
          <PartChoice place={place} boardPlace={boardPlace} shownId={shown?.id} />
        </div>
        {canAdd && (
          <TabList
            name="phone-board"
            label={t('workshop.views')}
            tabs={[
              { id: 'outline', label: t('workshop.outline') },
              { id: 'add', label: t('cards.new') },
            ]}
            selected={isAdding ? 'add' : 'outline'}
            onSelect={setView}
          />
        )}
      </div>
      {board && !isAdding && <DraftsLine boards={[board]} />}
      <PhoneContent canAdd={canAdd} view={isAdding ? 'add' : 'outline'}>
        {notes && board && (
          <Suspense>
            <notes.Part boards={[board]} />
          </Suspense>
        )}
        {board && (isAdding ? <AddForm board={board} /> : <PhoneOutline board={board} />)}
        {!board && <Waiting />}
      </PhoneContent>
      {canAdd && !isAdding && (
        <div className="phone-foot">
          <Button kind="primary" size="l" onClick={() => setView('add')}>
            {t('cards.new')}
          </Button>
        </div>
      )}
    </main>
  )
}

/** The figures of all regions, to be read on one column. */
function PhoneMatrix({ place, boardPlace }: { place: Place; boardPlace: BoardPlace }) {
  const boards = useBoards(boardPlace.documents.map(document => document.id))
  return (
    <main className="phone-board" id="main">
      <div className="phone-views phone-choices">
        <BoardChoice place={place} boardPlace={boardPlace} />
      </div>
      <div className="phone-scroll">
        <Suspense fallback={<Waiting />}>
          <competenceMatrix.Part boards={boards} />
        </Suspense>
      </div>
    </main>
  )
}

function PhoneOutline({ board }: { board: OpenBoard }) {
  if (board.kind.id !== 'free') return <ZonesOutline boards={[board]} withSlots={false} />
  return (
    <Suspense fallback={<Waiting />}>
      <freeOutline.Part board={board} />
    </Suspense>
  )
}

interface PhoneContentProps {
  canAdd: boolean
  view: string
  children: ReactNode
}

/** Who may only read has no tabs, and so no panel of one. */
function PhoneContent({ canAdd, view, children }: PhoneContentProps) {
  const t = useText()
  if (!canAdd)
    return (
      // biome-ignore lint/a11y/useSemanticElements: the board as a whole, no part of a page
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      <div className="phone-scroll" role="region" aria-label={t('workshop.outline')} tabIndex={0}>
        {children}
      </div>
    )
  return (
    <TabPanel name="phone-board" selected={view} className="phone-scroll">
      {children}
    </TabPanel>
  )
}

interface PartChoiceProps {
  place: Place
  boardPlace: BoardPlace
  shownId: string | undefined
}

/** Another region, circle or board of the step; nothing to choose where there is only one. */
function PartChoice({ place, boardPlace, shownId }: PartChoiceProps) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const { info } = useWorkshop()
  const options = boardPlace.documents.map(document => {
    const region = control.regions.find(one => one.id === document.regionId)
    const circle = control.circles.find(one => one.id === document.circleId)
    const name = localised(region ? region.name : circle?.title, language)
    return { value: document.id, label: region ? `${region.code} ${name}` : name }
  })
  if (options.length < 2) return null
  return (
    <SelectField
      label={t('workshop.whose')}
      labelHidden
      value={shownId ?? ''}
      options={options}
      onChange={part => navigate(placePath(info.id, { step: place.step, part }))}
    />
  )
}
