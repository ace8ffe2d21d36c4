/** What the workshop's file says that everybody must know, e.g. that an example is one. Stays until put away. */
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl, useObservable, useWorkshop } from '../react/workshop-context.ts'
import { Button } from '../ui/Button.tsx'
import { noticeShown, putNoticeAway } from './notice-seen.ts'

export function Notice() {
  const t = useText()
  const language = useLanguage()
  const { notice } = useControl()
  const { id, session } = useWorkshop().info
  const isShown = useObservable(noticeShown(id))
  const words = localised(notice, language)
  // Nobody stands at a room screen to put it away.
  if (!isShown || words === '' || session.role === 'screen') return null
  return (
    <section className="told" aria-label={t('workshop.notice')}>
      <p lang={typeof notice === 'string' ? 'en' : undefined}>{words}</p>
      <p className="told-actions">
        <Button size="s" onClick={() => putNoticeAway(id)}>
          {t('workshop.noticeAway')}
        </Button>
      </p>
    </section>
  )
}
