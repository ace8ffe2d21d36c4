/**
 * Who one is: the alias to write, role and region as the link says. What was typed stays in the field whatever the
 * server answers. Somebody who joined in this browser before may go on as the same person.
 */
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import type { Invitation } from '../../shared/protocol/invitation.ts'
import type { Session } from '../../shared/protocol/session.ts'
import type { ApiError } from '../api/request.ts'
import { createSession } from '../api/sessions.ts'
import { openings, readWorkshop } from '../api/workshops.ts'
import { hasJoined, rememberJoined } from '../app/joined-workshops.ts'
import { navigate } from '../app/navigation.ts'
import { useErrorText } from '../app/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type AliasFault, findAliasFault, maxAliasLength } from './alias.ts'
import { JoinRegions } from './JoinRegions.tsx'

interface JoinFormProps {
  invitation: Invitation
  secret: string
  onJoining: () => void
  /** The link was ended after the page had been opened. */
  onEnded: (error: ApiError) => void
}

function enter(workshopId: string): void {
  rememberJoined(workshopId)
  navigate(`/w/${workshopId}`, { replace: true })
}

export function JoinForm({ invitation, secret, onJoining, onEnded }: JoinFormProps) {
  const t = useText()
  const known = useKnownSession(invitation)
  const { takesNew } = invitation
  const [alias, setAlias] = useState('')
  const [fault, setFault] = useState<AliasFault | ApiError | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const faultText = useFaultText(fault)

  async function join(event: SyntheticEvent) {
    event.preventDefault()
    if (busy) return
    const found = findAliasFault(alias)
    setFault(found ?? null)
    if (found) return field.current?.focus()
    setBusy(true)
    const asked = createSession({ secret, alias: alias.trim(), opening: true })
    onJoining()
    const answer = await asked
    setBusy(false)
    if (answer.ok) {
      const { workshopId, opening } = answer.value
      if (opening) openings.put(workshopId, opening)
      return enter(workshopId)
    }
    if (answer.error.kind === 'gone') return onEnded(answer.error)
    setFault(answer.error)
    field.current?.focus()
  }

  return (
    <form className="join-form" noValidate onSubmit={event => void join(event)}>
      <h2>{t(takesNew ? 'join.heading' : 'errors.workshopEndedTitle')}</h2>
      {known && (
        <div className="join-known">
          <Button kind="primary" size="l" onClick={() => enter(invitation.workshopId)}>
            {t('join.continueAs', { alias: known.alias })}
          </Button>
          <p className="note">{t('join.continueHint')}</p>
        </div>
      )}
      {takesNew && (
        <TextField
          ref={field}
          label={t('join.alias')}
          hint={t('join.aliasHint')}
          value={alias}
          error={faultText}
          onChange={text => {
            setAlias(text)
            if (fault) setFault(null)
          }}
          autoComplete="nickname"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      <JoinRegions invitation={invitation} />
      {takesNew && (
        <Button type="submit" kind={known ? 'plain' : 'primary'} size="l" busy={busy}>
          {known ? t('join.joinAsOther') : t('join.join')}
        </Button>
      )}
      <p className="note">{t('join.privacy')}</p>
    </form>
  )
}

/** The session that this browser still has with the same part in the same workshop; with any, where nobody new is taken. */
function useKnownSession(invitation: Invitation): Session | null {
  const [session, setSession] = useState<Session | null>(null)
  useEffect(() => {
    if (invitation.takesNew && !hasJoined(invitation.workshopId)) return
    void readWorkshop(invitation.workshopId).then(answer => {
      if (!answer.ok) return
      const { role, regionId } = answer.value.session
      const isSamePart = role === invitation.role && regionId === invitation.regionId
      if (isSamePart || !invitation.takesNew) setSession(answer.value.session)
    })
  }, [invitation])
  return session
}

function useFaultText(fault: AliasFault | ApiError | null): string | null {
  const t = useText()
  const errorText = useErrorText()
  if (fault === null) return null
  if (fault.kind === 'missing') return t('join.aliasMissing')
  if (fault.kind === 'too_long') return t('join.aliasTooLong', { n: fault.length, max: maxAliasLength })
  return errorText(fault)
}
