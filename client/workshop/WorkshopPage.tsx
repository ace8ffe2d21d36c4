/**
 * A workshop at its address: asks the server who one is there, opens it, and shows its frame. What is refused is
 * said in words; a server that is away is asked again.
 */
import { useEffect, useLayoutEffect, useState } from 'react'
import type { Opening } from '../../shared/protocol/opening.ts'
import { openings } from '../api/workshops.ts'
import { preferAppearance } from '../app/appearance.ts'
import { type Refusal, RefusalPage } from '../app/RefusalPage.tsx'
import { workshopRefusal } from '../app/refusal-of-error.ts'
import { followWorkshop, isSpokenIn } from '../i18n/active-language.ts'
import { useObservable, WorkshopProvider } from '../react/workshop-context.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'
import { openWorkshop } from './open-workshop.ts'
import { SetAsideNotice } from './SetAsideNotice.tsx'
import { useShutOut } from './use-shut-out.ts'
import { Waiting } from './Waiting.tsx'
import { WorkshopFrame } from './WorkshopFrame.tsx'

export interface WorkshopPageProps {
  workshopId: string
  /** What follows `/w/<id>` in the address, split at slashes. */
  path: readonly string[]
}

type Asked = { kind: 'asking' } | { kind: 'refused'; reason: Refusal } | { kind: 'open'; opening: Opening }

export default function WorkshopPage({ workshopId, path }: WorkshopPageProps) {
  const [attempt, setAttempt] = useState(0)
  const asked = useAsked(workshopId, attempt)
  if (asked.kind === 'asking') return <Waiting />
  if (asked.kind === 'refused')
    return <RefusalPage reason={asked.reason} onRetry={() => setAttempt(attempt + 1)} />
  return <OpenWorkshop key={workshopId} opening={asked.opening} path={path} />
}

function useAsked(workshopId: string, attempt: number): Asked {
  const [asked, setAsked] = useState(() => firstAsked(workshopId))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt asks again
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      const answer = await openings.read(workshopId)
      if (!isCurrent) return
      if (!answer.ok) return setAsked({ kind: 'refused', reason: workshopRefusal(answer.error) })
      await followWorkshop(answer.value.workshop.languages)
      if (isCurrent) setAsked(known => toOpen(known, answer.value))
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [workshopId, attempt])
  return asked
}

/** Who has just joined has been told everything with the answer to that. */
function firstAsked(workshopId: string): Asked {
  const opening = openings.peek(workshopId)
  return opening && isSpokenIn(opening.workshop.languages) ? { kind: 'open', opening } : { kind: 'asking' }
}

const toOpen = (known: Asked, opening: Opening): Asked =>
  known.kind === 'open' && known.opening === opening ? known : { kind: 'open', opening }

function OpenWorkshop({ opening, path }: { opening: Opening; path: readonly string[] }) {
  const [store, setStore] = useState<WorkshopStore>()
  // Before the browser paints: otherwise it would lay out a page that says only that it waits.
  useLayoutEffect(() => {
    const opened = openWorkshop(opening)
    setStore(opened.store)
    preferAppearance(opening.workshop.session.role === 'screen' ? 'room' : 'auto')
    return () => {
      preferAppearance('auto')
      opened.close()
    }
  }, [opening])
  return (
    <WorkshopProvider value={store}>
      {store ? <WhenReady store={store} path={path} /> : <Waiting />}
    </WorkshopProvider>
  )
}

function WhenReady({ store, path }: { store: WorkshopStore; path: readonly string[] }) {
  const isKnown = useObservable(store.control) !== undefined
  const shutOut = useShutOut(store)
  if (shutOut)
    return (
      <RefusalPage {...shutOut}>
        <SetAsideNotice />
      </RefusalPage>
    )
  return isKnown ? <WorkshopFrame path={path} /> : <Waiting />
}
