/** The head of a phone's screen: where one is, whether all is saved, a menu for the rest, the pages of a step that has two. */
import { Suspense } from 'react'
import { Link } from '../app/Link.tsx'
import { useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { MeMenu } from './MeMenu.tsx'
import { moderatorMenu } from './moderation-menu.ts'
import { SavedState } from './SavedState.tsx'
import { boardsOfStep } from './steps.ts'
import { shownOnPhone, useBoardPlace } from './use-board-place.ts'
import { usePlaceTitle } from './use-place-title.ts'
import { type Place, placePath } from './workshop-path.ts'
import '../ui/tabs.css'
import './phone.css'

export function PhoneBar({ place }: { place: Place }) {
  const boardPlace = useBoardPlace(place)
  const shown = boardPlace && shownOnPhone(boardPlace)
  const title = usePlaceTitle({ ...place, part: shown?.id ?? place.part })
  const { session } = useWorkshop().info
  return (
    <header className="phone-head">
      <div className="phone-bar">
        <div>
          <h1>{title}</h1>
          <SavedState />
        </div>
        {session.role === 'moderator' ? (
          <Suspense>
            <moderatorMenu.Part />
          </Suspense>
        ) : (
          <MeMenu />
        )}
      </div>
      <StepParts place={place} />
    </header>
  )
}

/** Steps with two pages: the grids and what follows from them; where the circles write, and the plan that comes of it. */
const stepsOfTwo = [
  {
    name: 'workshop.stepSwot',
    parts: [
      { step: 'swot', label: 'workshop.stepSwot' },
      { step: 'tows', label: 'workshop.strategies' },
    ],
  },
  {
    name: 'workshop.stepPlan',
    parts: [
      { step: 'circles', label: 'common.stepCircles' },
      { step: 'plan', label: 'common.stepPlan' },
    ],
  },
] as const

function StepParts({ place }: { place: Place }) {
  const t = useText()
  const { info } = useWorkshop()
  const control = useControl()
  const two = stepsOfTwo.find(({ parts }) => parts.some(({ step }) => step === place.step))
  if (!two || boardsOfStep(control, two.parts[0].step).length === 0) return null
  return (
    <nav className="tab-list phone-parts" aria-label={t(two.name)}>
      {two.parts.map(({ step, label }) => (
        <Link
          key={step}
          className="tab"
          href={placePath(info.id, { step })}
          aria-current={place.step === step ? 'page' : undefined}
        >
          {t(label)}
        </Link>
      ))}
    </nav>
  )
}
