/** Says calmly that the server cannot save now, or that a board is full or nearly so. Goes by itself. */
import type { MessageId } from '../i18n/catalogs.ts'
import { useText } from '../i18n/useText.ts'
import { useObservable, useWorkshop } from '../react/workshop-context.ts'
import type { Trouble } from '../sync/held-document.ts'

const words: Record<Trouble['condition'], readonly [title: MessageId, text: MessageId]> = {
  notWriting: ['workshop.notSaving', 'workshop.notSavingText'],
  full: ['workshop.boardFull', 'workshop.boardFullText'],
  large: ['workshop.boardLarge', 'workshop.boardLargeText'],
}

/** The worst first. */
const order = ['notWriting', 'full', 'large'] as const

export function TroubleNotice() {
  const t = useText()
  const troubles = useObservable(useWorkshop().documents.troubles)
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
