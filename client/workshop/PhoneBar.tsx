/** The head of a phone's screen: where one is, whether all is saved, and a menu for the rest. */
import { useState } from 'react'
import { navigate } from '../app/navigation.ts'
import { useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import type { MenuGroup } from '../ui/Menu.tsx'
import { MeMenu } from './MeMenu.tsx'
import { ModerationDialogs, useModerationGroups } from './Moderation.tsx'
import { SavedState } from './SavedState.tsx'
import { isStepThere, stepEntries } from './steps.ts'
import { shownOnPhone, useBoardPlace } from './use-board-place.ts'
import { usePlaceTitle } from './use-place-title.ts'
import { type Place, placePath } from './workshop-path.ts'
import './phone.css'

export function PhoneBar({ place }: { place: Place }) {
  const boardPlace = useBoardPlace(place)
  const shown = boardPlace && shownOnPhone(boardPlace)
  const title = usePlaceTitle({ ...place, part: shown?.id ?? place.part })
  const { session } = useWorkshop().info
  const [open, setOpen] = useState<Parameters<typeof ModerationDialogs>[0]['open']>()
  const moderation = useModerationGroups(setOpen)
  const steps = useStepGroup(place)
  const groups = session.role === 'moderator' ? [steps, ...moderation] : [steps]
  return (
    <header className="phone-bar">
      <div>
        <h1>{title}</h1>
        <SavedState />
      </div>
      <MeMenu extra={groups} />
      <ModerationDialogs open={open} onClose={() => setOpen(undefined)} />
    </header>
  )
}

function useStepGroup(place: Place): MenuGroup {
  const t = useText()
  const control = useControl()
  const { info } = useWorkshop()
  const entries = stepEntries
    .flatMap(({ number, step, label, also }) => [
      { number, step, label: step === 'circles' ? ('common.stepCircles' as const) : label },
      ...(also ? [{ number, step: also, label: 'common.stepPlan' as const }] : []),
    ])
    .filter(({ step }) => isStepThere(control, step))
    .map(({ number, step, label }) => ({
      id: step,
      label: `${number} ${t(label)}`,
      checked: step === place.step,
      onAction: () => navigate(placePath(info.id, { step })),
    }))
  return { id: 'steps', label: t('workshop.steps'), entries }
}
