/**
 * Which page is shown at which address. Each page is a chunk of its own, so that the join page stays small. Below
 * each page lies an error boundary of its own; the short messages lie above all of them.
 */
import { Suspense, useEffect, useSyncExternalStore } from 'react'
import { withLaterWords } from '../i18n/active-language.ts'
import { useText } from '../i18n/useText.ts'
import { lazyPart, preloadWhenIdle } from '../react/lazy-part.ts'
import { Toasts } from '../ui/Toasts.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { getRoute, subscribeToRoute } from './navigation.ts'
import { pageModules } from './pages.ts'
import { RefusalPage } from './RefusalPage.tsx'
import type { Route } from './route.ts'

const pages = {
  home: lazyPart(async () => (await withLaterWords(pageModules.home())).default),
  new: lazyPart(async () => (await withLaterWords(pageModules.new())).default),
  join: lazyPart(async () => (await pageModules.join()).default),
  styleguide: lazyPart(async () => (await withLaterWords(pageModules.styleguide())).StyleguidePage),
  workshop: lazyPart(async () => (await pageModules.workshop()).default),
}

/** Brings the page of the address, or lets `App` say that it does not come. */
export async function preloadPage(): Promise<void> {
  const { page } = getRoute()
  if (page !== 'unknown') await pages[page].whenCome()
}

export function App() {
  const route = useSyncExternalStore(subscribeToRoute, getRoute)
  useEffect(() => {
    // Who has an invitation goes on into the workshop.
    if (route.page === 'join') preloadWhenIdle(pages.workshop)
  }, [route.page])
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
      return <pages.home.Part />
    case 'new':
      return <pages.new.Part />
    case 'join':
      return <pages.join.Part key={route.secret} secret={route.secret} onJoining={pages.workshop.preload} />
    case 'workshop':
      return <pages.workshop.Part workshopId={route.workshopId} path={route.rest} />
    case 'styleguide':
      return <pages.styleguide.Part />
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
