/** What the server refused, in words: what happened, and what to do next. */
import type { MessageId } from '../i18n/catalogs.ts'
import { useText } from '../i18n/useText.ts'
import type { Refusal } from './RefusalPage.tsx'

const words: Record<Exclude<Refusal, 'offline' | 'broken'>, readonly [title: MessageId, text: MessageId]> = {
  link_wrong: ['refusals.linkWrongTitle', 'refusals.linkWrongText'],
  link_revoked: ['refusals.linkRevokedTitle', 'refusals.linkRevokedText'],
  link_missing: ['refusals.linkMissingTitle', 'refusals.linkMissingText'],
  workshop_unknown: ['refusals.workshopUnknownTitle', 'refusals.workshopUnknownText'],
  workshop_ended: ['errors.workshopEndedTitle', 'refusals.workshopEndedText'],
  no_session: ['refusals.noSessionTitle', 'errors.noSessionText'],
  forbidden: ['refusals.forbiddenTitle', 'errors.forbiddenText'],
  too_many: ['refusals.tooManyTitle', 'errors.tooManyText'],
  page_unknown: ['refusals.pageUnknownTitle', 'refusals.pageUnknownText'],
}

export function RefusalWords({ reason }: { reason: keyof typeof words }) {
  const t = useText()
  const [title, text] = words[reason]
  return (
    <>
      <h1>{t(title)}</h1>
      <p className="front-lede">{t(text)}</p>
    </>
  )
}
