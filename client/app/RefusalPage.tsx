/**
 * What is shown where the page that was asked for cannot be: in each case what happened, and what to do next.
 * `onRetry` is offered where trying again may help; otherwise the way to the front page is.
 */
import type { ReactNode } from 'react'
import type { MessageId } from '../i18n/catalogs.ts'
import { useText } from '../i18n/useText.ts'
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

const words: Record<Refusal, { title: MessageId; text: MessageId }> = {
  link_wrong: { title: 'errors.linkWrongTitle', text: 'errors.linkWrongText' },
  link_revoked: { title: 'errors.linkRevokedTitle', text: 'errors.linkRevokedText' },
  link_missing: { title: 'errors.linkMissingTitle', text: 'errors.linkMissingText' },
  workshop_unknown: { title: 'errors.workshopUnknownTitle', text: 'errors.workshopUnknownText' },
  workshop_ended: { title: 'errors.workshopEndedTitle', text: 'errors.workshopEndedText' },
  no_session: { title: 'errors.noSessionTitle', text: 'errors.noSessionText' },
  forbidden: { title: 'errors.forbiddenTitle', text: 'errors.forbiddenText' },
  offline: { title: 'errors.offlineTitle', text: 'errors.offlineText' },
  too_many: { title: 'errors.tooManyTitle', text: 'errors.tooManyText' },
  page_unknown: { title: 'errors.pageUnknownTitle', text: 'errors.pageUnknownText' },
  broken: { title: 'errors.brokenTitle', text: 'errors.brokenText' },
}

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
      <h1>{t(words[reason].title)}</h1>
      <p className="front-lede">{t(words[reason].text)}</p>
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
