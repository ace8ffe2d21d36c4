/**
 * Which page is shown at which address. Each page is a chunk of its own, so that the join page stays small. Below
 * each page lies an error boundary of its own; the short messages lie above all of them.
 */
import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useText } from '../i18n/useText.ts'
import { Toasts } from '../ui/Toasts.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { getRoute, subscribeToRoute } from './navigation.ts'
import { RefusalPage } from './RefusalPage.tsx'
import type { Route } from './route.ts'

const HomePage = lazy(() => import('../home/HomePage.tsx'))
const NewWorkshopPage = lazy(() => import('../home/NewWorkshopPage.tsx'))
const JoinPage = lazy(() => import('../join/JoinPage.tsx'))
const WorkshopPage = lazy(() => import('../workshop/WorkshopPage.tsx'))

export function App() {
  const route = useSyncExternalStore(subscribeToRoute, getRoute)
  return (
    <ErrorBoundary key={route.page}>
      <Suspense fallback={<Waiting />}>
        <Page route={route} />
      </Suspense>
      <Toasts />
    </ErrorBoundary>
  )
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'home':
      return <HomePage />
    case 'new':
      return <NewWorkshopPage />
    case 'join':
      return <JoinPage key={route.secret} secret={route.secret} />
    case 'workshop':
      return <WorkshopPage workshopId={route.workshopId} path={route.rest} />
    case 'unknown':
      return <RefusalPage reason="page_unknown" />
  }
}

function Waiting() {
  const t = useText()
  return (
    <p className="sr" role="status">
      {t('common.loading')}
    </p>
  )
}
