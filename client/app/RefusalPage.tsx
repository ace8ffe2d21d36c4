/**
 * What is shown where the page that was asked for cannot be: in each case what happened, and what to do next.
 * `onRetry` is offered where trying again may help; otherwise the way to the front page is.
 */
import { type ReactNode, Suspense } from 'react'
import { withLaterWords } from '../i18n/active-language.ts'
import { useText } from '../i18n/useText.ts'
import { lazyPart } from '../react/lazy-part.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from './Link.tsx'
import { PageHeader } from './PageHeader.tsx'
import { TypedTexts } from './TypedTexts.tsx'
import './front-page.css'
import './refusal.css'

export type Refusal =
  | 'link_wrong'
  | 'link_revoked'
  | 'link_missing'
  | 'workshop_unknown'
  | 'workshop_ended'
  | 'no_session'
  | 'forbidden'
  | 'offline'
  | 'too_many'
  | 'page_unknown'
  | 'broken'

/** What the server said comes with its words; what needs no server is said without it. */
const refusalWords = lazyPart(async () => (await withLaterWords(import('./RefusalWords.tsx'))).RefusalWords)

/** The same answer would come again. */
const isForGood: ReadonlySet<Refusal> = new Set(['link_wrong', 'link_revoked', 'workshop_ended'])

interface RefusalProps {
  reason: Refusal
  onRetry?: () => void
  /** What had been typed on the page that is not there any more. */
  typed?: readonly string[]
}

/** `children`: what else is left of the page, above the words. */
export function RefusalPage({ children, ...props }: RefusalProps & { children?: ReactNode }) {
  return (
    <div className="front-page">
      <PageHeader />
      {children}
      <main>
        <RefusalNotice {...props} />
      </main>
    </div>
  )
}

/** The same inside a page that has its own head. */
export function RefusalNotice({ reason, onRetry, typed = [] }: RefusalProps) {
  const t = useText()
  const retry = reason === 'broken' ? () => location.reload() : onRetry
  return (
    <div className="front refusal">
      {reason === 'offline' || reason === 'broken' ? (
        <>
          <h1>{t(`errors.${reason}Title`)}</h1>
          <p className="front-lede">{t(`errors.${reason}Text`)}</p>
        </>
      ) : (
        <Suspense>
          <refusalWords.Part reason={reason} />
        </Suspense>
      )}
      <TypedTexts texts={typed} />
      <p className="refusal-actions">
        {retry && !isForGood.has(reason) && (
          <Button kind="primary" onClick={retry}>
            {t('common.tryAgain')}
          </Button>
        )}
        <Link className="button" href="/">
          {t('errors.toFrontPage')}
        </Link>
      </p>
    </div>
  )
}
