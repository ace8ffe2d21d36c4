/**
 * The first script of all: a few KB that set off at once, side by side, whatever the address will need: the interface,
 * its words, the page, and the server's answer. A slow line then waits once, and not four times one after the other.
 * Nothing is drawn here; `main.tsx` does that.
 */
import { invitations } from '../api/sessions.ts'
import { openings } from '../api/workshops.ts'
import { loadMessages } from '../i18n/catalogs.ts'
import { firstLanguage } from '../i18n/language-choice.ts'
import { getRoute } from './navigation.ts'
import { pageModules } from './pages.ts'

/** A part's style sheet that a broken line kept back: it is asked for until it comes, ever later. Vite does not. */
const waits = new Map<HTMLLinkElement, number>()
const askAgain = ({ target }: Event) => {
  if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return
  target.remove()
  const waitMs = waits.get(target) ?? 1_000
  waits.set(target, Math.min(2 * waitMs, 30_000))
  setTimeout(() => document.head.append(target), waitMs)
}
addEventListener('error', askAgain, true)

const route = getRoute()
if (route.page === 'join' && route.secret !== null) invitations.begin(route.secret)
if (route.page === 'workshop') openings.begin(route.workshopId)

/** What fails here is asked for again by whoever needs it, who can say so too. */
const begin = (coming: Promise<unknown>) => void coming.catch(() => undefined)

begin(import('./main.tsx'))
begin(loadMessages(firstLanguage(), 'first'))
if (route.page !== 'unknown') begin(pageModules[route.page]())

/** The first things that Intl makes take a slow processor a tenth of a second: now, while nothing has come yet. */
setTimeout(() => {
  new Intl.DateTimeFormat().resolvedOptions()
  new Intl.NumberFormat(firstLanguage())
})
