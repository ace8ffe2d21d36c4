/** The line above every working screen: mark and place, the four steps, moderation, whether all is saved, who I am. */
import { Suspense } from 'react'
import { Link } from '../app/Link.tsx'
import { localised } from '../i18n/localised.ts'
import { useLanguage } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { MeMenu } from './MeMenu.tsx'
import { moderationMenu } from './moderation-menu.ts'
import { SavedState } from './SavedState.tsx'
import { StepLinks } from './StepLinks.tsx'
import { usePlaceTitle } from './use-place-title.ts'
import type { Place } from './workshop-path.ts'
import './top-bar.css'

export function TopBar({ place }: { place: Place }) {
  const language = useLanguage()
  const control = useControl()
  const { session } = useWorkshop().info
  const title = usePlaceTitle(place)
  return (
    <header className="bar">
      <div className="bar-line">
        <div className="bar-start">
          <Link className="mark" href="/" aria-label="Zirkel">
            Zirkel
          </Link>
          <div className="where">
            <h1>{title}</h1>
            <small>{localised(control.title, language)}</small>
          </div>
        </div>
        <StepLinks place={place} className="steps" />
        <div className="bar-end">
          {session.role === 'moderator' && (
            <Suspense>
              <moderationMenu.Part />
            </Suspense>
          )}
          <SavedState />
          <MeMenu />
        </div>
      </div>
    </header>
  )
}
