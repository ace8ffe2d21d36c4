/**
 * What a person sees first: which workshop, when, by what steps, as whom; one field, one button. The link fixes role
 * and region. A link that opens nothing gets a page that says what to do.
 */
import { useEffect, useState } from 'react'
import type { Invitation } from '../../shared/protocol/invitation.ts'
import type { Answer, ApiError } from '../api/request.ts'
import { invitations } from '../api/sessions.ts'
import { PageHeader } from '../app/PageHeader.tsx'
import { RefusalPage } from '../app/RefusalPage.tsx'
import { linkRefusal } from '../app/refusal-of-error.ts'
import { useDocumentTitle } from '../app/useDocumentTitle.ts'
import { WorkshopSteps } from '../app/WorkshopSteps.tsx'
import { followWorkshop, isSpokenIn } from '../i18n/active-language.ts'
import { keepTogether, localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { JoinDate } from './JoinDate.tsx'
import { JoinForm } from './JoinForm.tsx'
import '../app/front-page.css'
import './join.css'

type Loading =
  | { state: 'asking' }
  | { state: 'refused'; error: ApiError }
  | { state: 'invited'; invitation: Invitation }

/** The answer often comes before the page: then it is drawn once. */
function firstState(secret: string | null): Loading {
  const invitation = secret === null ? undefined : invitations.peek(secret)
  return invitation && isSpokenIn(invitation.languages)
    ? { state: 'invited', invitation }
    : { state: 'asking' }
}

function answerToState(answer: Answer<Invitation>): Loading {
  return answer.ok
    ? { state: 'invited', invitation: answer.value }
    : { state: 'refused', error: answer.error }
}

const isShown = (known: Loading, answer: Answer<Invitation>) =>
  known.state === 'invited' && answer.ok && known.invitation === answer.value

export interface JoinPageProps {
  secret: string | null
  /** The server has been asked to let the person in: time to have the workshop's page ready. */
  onJoining: () => void
}

export default function JoinPage({ secret, onJoining }: JoinPageProps) {
  const t = useText()
  const [loading, setLoading] = useState(() => firstState(secret))
  const [attempt, setAttempt] = useState(0)
  useDocumentTitle(t('join.documentTitle'))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    if (secret === null) return
    let isCurrent = true
    void invitations.read(secret).then(async answer => {
      if (answer.ok) await followWorkshop(answer.value.languages)
      if (isCurrent) setLoading(known => (isShown(known, answer) ? known : answerToState(answer)))
    })
    return () => {
      isCurrent = false
    }
  }, [secret, attempt])

  if (secret === null) return <RefusalPage reason="link_missing" />
  if (loading.state === 'refused')
    return <RefusalPage reason={linkRefusal(loading.error)} onRetry={() => setAttempt(attempt + 1)} />
  if (loading.state === 'asking')
    return (
      <div className="front-page">
        <PageHeader />
      </div>
    )
  return (
    <Invited
      invitation={loading.invitation}
      secret={secret}
      onJoining={onJoining}
      onEnded={error => setLoading({ state: 'refused', error })}
    />
  )
}

interface InvitedProps {
  invitation: Invitation
  secret: string
  onJoining: () => void
  onEnded: (error: ApiError) => void
}

function Invited({ invitation, ...form }: InvitedProps) {
  const language = useLanguage()
  return (
    <div className="front-page">
      <PageHeader />
      <main className="front join">
        <div className="join-title">
          <h1>{keepTogether(localised(invitation.title, language))}</h1>
          <JoinDate invitation={invitation} />
          <WorkshopSteps regionCount={invitation.regions.length} />
          {invitation.notice && <p className="note join-notice">{localised(invitation.notice, language)}</p>}
        </div>
        <JoinForm invitation={invitation} {...form} />
      </main>
    </div>
  )
}
