/**
 * Words that the server would not take: said plainly, readable with the place they stood in, to be put back by one
 * press where one may write, copied or kept as a file. It can be put away only after one of these.
 */
import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import { holdComments, type SetAside } from '../sync/set-aside.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { refusalWords } from './refusal-words.ts'
import { Deeds, PutAway, PutBack } from './SetAsideDeeds.tsx'
import { SetAsideText } from './SetAsideText.tsx'

/** Loaded by `SetAsideNotice.tsx` when there is something to say. */
export function SetAsideWords({ items }: { items: readonly SetAside[] }) {
  const withWords = items.filter(item => item.cards.length > 0)
  return (
    <>
      {withWords.length > 0 && <WordsNotice items={withWords} />}
      {items
        .filter(item => item.cards.length === 0)
        .map(item => (
          <ChangeNotice key={item.localCopyName} item={item} />
        ))}
    </>
  )
}

function WordsNotice({ items }: { items: readonly SetAside[] }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const count = items.reduce((sum, item) => sum + item.cards.length, 0)
  const title = t(holdComments(items) ? 'aside.titleTexts' : 'aside.title', { n: count })
  const reasons = new Set(items.map(item => t(refusalWords(item.reason))))
  return (
    <section className="told" data-kind="stop" aria-label={title}>
      <p>
        <b>{title}</b> {t('aside.text', { reason: [...reasons].join(' · ') })}
      </p>
      <div className="told-actions">
        <PutBack items={items} />
        <Button size="s" onClick={() => setOpen(true)}>
          {t('aside.read')}
        </Button>
        <PutAway items={items} />
      </div>
      <Dialog
        isOpen={open}
        onClose={() => setOpen(false)}
        title={t('aside.dialog')}
        wide
        actions={<Deeds items={items} />}
      >
        <SetAsideText items={items} />
      </Dialog>
    </section>
  )
}

/** Something else than words was refused: a deletion, a move. The board shows what the server has. */
function ChangeNotice({ item }: { item: SetAside }) {
  const t = useText()
  const { documents } = useWorkshop()
  return (
    <section className="told" data-kind="stop" aria-label={t('aside.changeRefused')}>
      <p>
        <b>{t('aside.changeRefused')}</b>{' '}
        {t('aside.changeRefusedText', { reason: t(refusalWords(item.reason)) })}
      </p>
      <p className="told-actions">
        <Button size="s" onClick={() => documents.dropSetAside(item.localCopyName)}>
          {t('workshop.noticeAway')}
        </Button>
      </p>
    </section>
  )
}
