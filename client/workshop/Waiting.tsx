/** Said where a part of the page is still on its way: nobody looks at an empty place and wonders. */
import { useText } from '../i18n/useText.ts'

export function Waiting() {
  const t = useText()
  return (
    <p className="workshop-waiting" role="status">
      {t('common.loading')}
    </p>
  )
}
