/** A board on a phone: one document at a time as an outline, a page to write on, and a bar at the bottom. */
import { useState } from 'react'
import { navigate } from '../app/navigation.ts'
import { AddForm } from '../boards/zones/AddForm.tsx'
import { ZonesOutline } from '../boards/zones/ZonesOutline.tsx'
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useBoards, useControl, useWorkshop } from '../react/workshop-context.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { type BoardPlace, shownOnPhone } from './use-board-place.ts'
import { type Place, placePath } from './workshop-path.ts'
import '../ui/tabs.css'

export function PhoneBoard({ place, boardPlace }: { place: Place; boardPlace: BoardPlace }) {
  const t = useText()
  const [view, setView] = useState<'outline' | 'add'>('outline')
  const shown = shownOnPhone(boardPlace)
  const [board] = useBoards(shown ? [shown.id] : [])
  const canAdd = board?.access === 'write'
  const isAdding = view === 'add' && canAdd
  return (
    <main className="phone-board" id="main">
      <div className="phone-views">
        <PartChoice place={place} boardPlace={boardPlace} shownId={shown?.id} />
        {canAdd && (
          <div className="tab-list" role="tablist">
            <ViewTab
              isSelected={!isAdding}
              onSelect={() => setView('outline')}
              label={t('workshop.outline')}
            />
            <ViewTab isSelected={isAdding} onSelect={() => setView('add')} label={t('cards.new')} />
          </div>
        )}
      </div>
      <div className="phone-scroll">
        {board &&
          (isAdding ? <AddForm board={board} /> : <ZonesOutline boards={[board]} withSlots={false} />)}
        {!board && (
          <p className="workshop-waiting" role="status">
            {t('common.loading')}
          </p>
        )}
      </div>
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

function ViewTab({
  isSelected,
  onSelect,
  label,
}: {
  isSelected: boolean
  onSelect: () => void
  label: string
}) {
  return (
    <button
      type="button"
      role="tab"
      className="tab"
      aria-selected={isSelected}
      data-selected={isSelected || undefined}
      onClick={onSelect}
    >
      {label}
    </button>
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
