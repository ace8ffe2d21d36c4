/** The frame of an open workshop: the bar, what must be told, and the step that the address names. */
import { Suspense, useEffect } from 'react'
import { ErrorBoundary } from '../app/ErrorBoundary.tsx'
import { getRoute } from '../app/navigation.ts'
import { EndedNotice } from '../ending/EndedNotice.tsx'
import { withLaterWords } from '../i18n/active-language.ts'
import { useText } from '../i18n/useText.ts'
import { lazyPart, preloadWhenIdle } from '../react/lazy-part.ts'
import { phoneQuery, useMedia } from '../react/use-media.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { dialogSheet } from '../ui/Dialog.tsx'
import { menuSheet } from '../ui/Menu.tsx'
import { BoardStep } from './BoardStep.tsx'
import { Notice } from './Notice.tsx'
import { SetAsideNotice } from './SetAsideNotice.tsx'
import { StepLinks } from './StepLinks.tsx'
import { beginAt } from './steps.ts'
import { TopBar } from './TopBar.tsx'
import { TroubleNotice, troubleWords } from './TroubleNotice.tsx'
import { useFocusOnPlace } from './use-focus-on-place.ts'
import { WaitingStep } from './WaitingStep.tsx'
import { finderSheet, WorkshopSheets } from './WorkshopSheets.tsx'
import { type Place, readPlace } from './workshop-path.ts'
import './workshop.css'

const phoneBar = lazyPart(async () => (await import('./PhoneBar.tsx')).PhoneBar)
if (matchMedia(phoneQuery).matches) phoneBar.preload()
const planPage = lazyPart(async () => (await import('../plan/PlanPage.tsx')).PlanPage)
const synergyStep = lazyPart(
  async () => (await withLaterWords(import('../boards/synergy-map/SynergyStep.tsx'))).SynergyStep,
)
const towsStep = lazyPart(async () => (await withLaterWords(import('../boards/tows/TowsStep.tsx'))).TowsStep)

const roomFrame = lazyPart(
  async () => (await withLaterWords(import('../room-screen/RoomFrame.tsx'))).RoomFrame,
)

export function WorkshopFrame({ path }: { path: readonly string[] }) {
  const t = useText()
  const control = useControl()
  const isPhone = useMedia(phoneQuery)
  const place = readPlace(path) ?? { step: beginAt(control), part: undefined, outline: false }
  const isRoom = useWorkshop().info.session.role === 'screen'
  useFocusOnPlace(path.join('/'))
  useEffect(
    () => preloadWhenIdle(menuSheet, dialogSheet, finderSheet, troubleWords, synergyStep, planPage),
    [],
  )
  if (isRoom)
    return (
      <Suspense fallback={<WaitingStep />}>
        <roomFrame.Part place={place} />
      </Suspense>
    )
  return (
    <div className="workshop" data-step={place.step}>
      <a className="workshop-skip" href={`${getRoute().page === 'workshop' ? location.pathname : ''}#main`}>
        {t('common.skipToContent')}
      </a>
      {isPhone ? (
        <Suspense>
          <phoneBar.Part place={place} />
        </Suspense>
      ) : (
        <TopBar place={place} />
      )}
      <div className="workshop-notices">
        <SetAsideNotice />
        <TroubleNotice />
        <EndedNotice isPlan={place.step === 'plan'} />
        <Notice />
      </div>
      <ErrorBoundary key={place.step} isPart>
        <Suspense fallback={<WaitingStep />}>
          <StepContent place={place} />
        </Suspense>
      </ErrorBoundary>
      <WorkshopSheets place={place} />
      {isPhone && <StepLinks place={place} className="phone-steps" isShort />}
    </div>
  )
}

function StepContent({ place }: { place: Place }) {
  const { info } = useWorkshop()
  if (place.step === 'synergies') return <synergyStep.Part place={place} />
  if (place.step === 'tows') return <towsStep.Part place={place} />
  if (place.step === 'plan')
    return (
      <main className="workshop-main" id="main">
        <planPage.Part workshopId={info.id} />
      </main>
    )
  return <BoardStep key={place.step} place={place} />
}
