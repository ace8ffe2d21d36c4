/** Says calmly that the server cannot save now, or that a board is full or nearly so. Goes by itself. */
import type { MessageId } from '../i18n/catalogs.ts'
import { useText } from '../i18n/useText.ts'
import type { Trouble } from '../sync/held-document.ts'

const words: Record<Trouble['condition'], readonly [title: MessageId, text: MessageId]> = {
  notWriting: ['trouble.notSaving', 'trouble.notSavingText'],
  full: ['trouble.boardFull', 'trouble.boardFullText'],
  large: ['trouble.boardLarge', 'trouble.boardLargeText'],
}

/** The worst first. */
const order = ['notWriting', 'full', 'large'] as const

export function TroubleWords({ troubles }: { troubles: readonly Trouble[] }) {
  const t = useText()
  const worst = order.find(condition => troubles.some(trouble => trouble.condition === condition))
  if (!worst) return null
  const [title, text] = words[worst]
  return (
    <section className="told" data-kind="warn" role="status">
      <p>
        <b>{t(title)}</b> {t(text)}
      </p>
    </section>
  )
}
