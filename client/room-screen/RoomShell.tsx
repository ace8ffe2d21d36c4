/**
 * What stands around anything that the room sees: which step it is and which page, the other steps, who is here. It
 * needs no hand and says nothing unasked; steps and finder stay within reach of a keyboard.
 */
import type { ReactNode } from 'react'
import { useText } from '../i18n/useText.ts'
import { useIsEnded } from '../react/use-is-ended.ts'
import { Button } from '../ui/Button.tsx'
import { StepLinks } from '../workshop/StepLinks.tsx'
import { stepEntries } from '../workshop/steps.ts'
import { usePlaceTitle } from '../workshop/use-place-title.ts'
import type { Place } from '../workshop/workshop-path.ts'
import { RoomPresence } from './RoomPresence.tsx'
import { useAwake } from './use-awake.ts'
import type { Turning } from './use-turning.ts'
import './room-screen.css'

interface RoomShellProps {
  place: Place
  /** Of what is shown, the part. */
  part?: ReactNode
  /** Ways to other views of the step; stand where otherwise is told who is here. */
  views?: ReactNode
  /** Undefined where all is on one page. */
  turning?: Turning
  /** By page, how long it stays, ms. */
  stays?: readonly number[]
  children: ReactNode
}

export function RoomShell({ place, part, views, turning, stays = [], children }: RoomShellProps) {
  useAwake()
  const t = useText()
  const isEnded = useIsEnded()
  const paged = stays.length > 1 ? turning : undefined
  return (
    <>
      <header className="room-head">
        <h1>
          <RoomTitle place={place} />
          {part && <>: {part}</>}
        </h1>
        {isEnded && <p className="room-count">{t('errors.workshopEndedTitle')}</p>}
        {paged && <PageCount turning={paged} count={stays.length} stayMs={stays[paged.page] ?? 0} />}
      </header>
      <main className="room-main" id="main">
        {children}
      </main>
      <footer className="room-foot">
        <div className="room-way">
          <StepLinks place={place} className="room-steps" isShort />
          {paged && <TurnButtons turning={paged} />}
        </div>
        {views ?? <RoomPresence />}
      </footer>
    </>
  )
}

function RoomTitle({ place }: { place: Place }) {
  const t = useText()
  const title = usePlaceTitle(place)
  const entry = stepEntries.find(one => one.step === place.step || one.also === place.step)
  return (
    <>
      {entry && <span className="room-number">{entry.number}</span>}{' '}
      {place.part || !entry || place.step === entry.also ? title : t(entry.label)}
    </>
  )
}

/** How far, and how long still: the line says it to the room, the words to those who hear the page. */
function PageCount({ turning, count, stayMs }: { turning: Turning; count: number; stayMs: number }) {
  const t = useText()
  return (
    <p className="room-count">
      <span>{t('room.page')}</span> <b>{turning.page + 1}</b> <span>{t('room.of', { n: count })}</span>
      <i
        key={turning.page}
        className="room-line"
        data-held={turning.isHeld || undefined}
        style={{ animationDuration: `${stayMs}ms` }}
      />
    </p>
  )
}

function TurnButtons({ turning }: { turning: Turning }) {
  const t = useText()
  return (
    <div className="room-turn">
      <Button kind="bare" onClick={() => turning.turn(-1)}>
        {t('room.back')}
      </Button>
      <Button kind="bare" onClick={turning.hold} aria-pressed={turning.isHeld}>
        {t('room.hold')}
      </Button>
      <Button kind="bare" onClick={() => turning.turn(1)}>
        {t('room.on')}
      </Button>
    </div>
  )
}
