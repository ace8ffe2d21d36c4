/** What somebody had typed on a page that broke: to be read, and copied in one go. */
import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'

export function TypedTexts({ texts }: { texts: readonly string[] }) {
  const t = useText()
  const [isCopied, setCopied] = useState(false)
  if (texts.length === 0) return null
  const copy = () => navigator.clipboard.writeText(texts.join('\n\n')).then(() => setCopied(true))
  return (
    <section className="typed-texts">
      <h2>{t('errors.typedTitle')}</h2>
      <ul>
        {texts.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Button onClick={() => void copy().catch(() => undefined)}>
        {t(isCopied ? 'common.copied' : 'common.copy')}
      </Button>
    </section>
  )
}
