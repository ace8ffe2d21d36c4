/** One's own answer to a link, asked of the server. What comes of it is seen when the control document says so. */
import { useEffect, useRef, useState } from 'react'
import { answersNow } from '../../../shared/model/link-decision.ts'
import type { AnswerLink } from '../../../shared/protocol/link-answer.ts'
import { answerLink } from '../../api/synergies.ts'
import { useErrorText } from '../../app/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { useIsEnded } from '../../react/use-is-ended.ts'
import { useWorkshop } from '../../react/workshop-context.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import type { LinkWords } from './link-words.ts'
import type { SynergyLink } from './synergies.ts'

/** For whom one answers here; the server asks again. */
type Voice = { kind: 'region'; region: string } | { kind: 'moderation' } | { kind: 'none'; isOther: boolean }

function useVoice(link: SynergyLink): Voice {
  const { role, regionId } = useWorkshop().info.session
  if (role === 'moderator') return { kind: 'moderation' }
  const mayAnswer = role === 'participant' || role === 'region_lead'
  if (!mayAnswer || regionId === null) return { kind: 'none', isOther: false }
  return link.regions.includes(regionId)
    ? { kind: 'region', region: regionId }
    : { kind: 'none', isOther: true }
}

export function AnswerForm({ link, words }: { link: SynergyLink; words: LinkWords }) {
  const t = useText()
  const voice = useVoice(link)
  if (useIsEnded()) return <p className="note">{t('ending.answersStand')}</p>
  if (voice.kind === 'none')
    return <p className="note">{t(voice.isOther ? 'synergies.notYours' : 'synergies.onlyRead')}</p>
  const given =
    voice.kind === 'moderation'
      ? (link.decision.moderation ?? undefined)
      : answersNow(link.decision, link.regions).get(voice.region)
  return (
    <>
      <Answers link={link} mayAccept={voice.kind === 'region'} given={given?.answer} />
      <p className="note">
        {voice.kind === 'moderation'
          ? t('synergies.answerForModeration')
          : t('synergies.answerFor', { region: words.regionName(voice.region) })}
      </p>
    </>
  )
}

interface AnswersProps {
  link: SynergyLink
  mayAccept: boolean
  given: AnswerLink['answer'] | undefined
}

function Answers({ link, mayAccept, given }: AnswersProps) {
  const t = useText()
  const { reason, setReason, error, busy, send, field } = useAnswer(link)
  useFocusKept(field, given)
  const [isDenying, setDenying] = useState(false)
  const deny = (answer: 'parked' | 'rejected') => {
    if (reason.trim() !== '') return void send({ answer, reason: reason.trim() })
    setDenying(true)
    field.current?.focus()
  }
  const missing = isDenying && reason.trim() === '' ? t('synergies.reasonMissing') : null
  return (
    <>
      <TextField
        label={`${t('synergies.reason')} (${t('synergies.reasonHint')})`}
        value={reason}
        maxLength={500}
        error={error ?? missing}
        onChange={setReason}
        ref={field}
      />
      <div className="synergy-answers">
        {mayAccept && given !== 'accepted' && (
          <Button kind="primary" busy={busy} onClick={() => void send({ answer: 'accepted' })}>
            {t('synergies.accept')}
          </Button>
        )}
        <Button busy={busy} onClick={() => deny('parked')}>
          {t('synergies.park')}
        </Button>
        <Button busy={busy} onClick={() => deny('rejected')}>
          {t('synergies.reject')}
        </Button>
      </div>
      {given !== undefined && (
        <Button
          kind="bare"
          size="s"
          className="synergy-back"
          busy={busy}
          onClick={() => void send({ answer: 'open' })}
        >
          {t('synergies.takeBack')}
        </Button>
      )}
    </>
  )
}

/** Accepting takes the button away that had the focus: the keyboard stays in the panel, where Escape closes it. */
function useFocusKept(field: { current: HTMLElement | null }, given: AnswersProps['given']): void {
  const last = useRef(given)
  useEffect(() => {
    if (last.current === given) return
    last.current = given
    if (document.activeElement !== document.body) return
    field.current?.closest('aside')?.querySelector<HTMLElement>('[data-panel-head]')?.focus()
  }, [field, given])
}

function useAnswer(link: SynergyLink) {
  const { info } = useWorkshop()
  const t = useText()
  const errorText = useErrorText()
  const field = useRef<HTMLInputElement>(null)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (answer: AnswerLink) => {
    setBusy(true)
    const answered = await answerLink(info.id, link.id, answer)
    setBusy(false)
    setError(answered.ok ? null : errorText(answered.error))
    if (!answered.ok) return
    setReason('')
    if (answer.answer === 'open') showToast(t('synergies.takenBack'))
  }
  return { reason, setReason, error, busy, send, field }
}
