/** To everybody in a workshop that has ended: since when, and what one can still do; to moderators the way back. */
import { useState } from 'react'
import { Link } from '../app/Link.tsx'
import { formatMinute } from '../i18n/later-formats.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import { Button } from '../ui/Button.tsx'
import { placePath } from '../workshop/workshop-path.ts'
import { tellFault, useEnding } from './use-ending.ts'

export interface EndedWordsProps {
  endedAt: string
  /** Where the plan is shown, nobody has to be led there. */
  isPlan: boolean
}

export function EndedWords({ endedAt, isPlan }: EndedWordsProps) {
  const t = useText()
  const language = useLanguage()
  const { id, session } = useWorkshop().info
  return (
    <section className="told" aria-label={t('errors.workshopEndedTitle')}>
      <p role="status">
        <b>{t('ending.endedAt', { at: formatMinute(endedAt, language) })}</b> {t('ending.endedText')}
      </p>
      <p className="told-actions">
        {!isPlan && (
          <Link className="button" data-size="s" href={placePath(id, { step: 'plan' })}>
            {t('ending.toPlan')}
          </Link>
        )}
        {session.role === 'moderator' && <OpenAgain />}
      </p>
    </section>
  )
}

function OpenAgain() {
  const t = useText()
  const setEnded = useEnding()
  const [isBusy, setBusy] = useState(false)
  const open = async () => {
    setBusy(true)
    tellFault(await setEnded(false))
    setBusy(false)
  }
  return (
    <Button size="s" busy={isBusy} onClick={() => void open()}>
      {t('ending.openAgain')}
    </Button>
  )
}
