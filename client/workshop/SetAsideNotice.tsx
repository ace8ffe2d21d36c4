/**
 * Words that the server would not take: said plainly, readable with the place they stood in, to be put back by one
 * press where one may write, copied or kept as a file. It can be put away only after one of these.
 */
import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useBoards, useObservable, useWorkshop } from '../react/workshop-context.ts'
import { putBack } from '../store/put-back.ts'
import { type SetAside, setAsideToText } from '../sync/set-aside.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { refusalWords } from './refusal-words.ts'
import { SetAsideText } from './SetAsideText.tsx'

export function SetAsideNotice() {
  const items = useObservable(useWorkshop().documents.setAside)
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
  const reasons = new Set(items.map(item => t(refusalWords(item.reason))))
  return (
    <section className="told" data-kind="stop" aria-label={t('workshop.setAsideTitle', { n: count })}>
      <p>
        <b>{t('workshop.setAsideTitle', { n: count })}</b>{' '}
        {t('workshop.setAsideText', { reason: [...reasons].join(' · ') })}
      </p>
      <div className="told-actions">
        <Deeds items={items} onUncopied={() => setOpen(true)} read={() => setOpen(true)} />
      </div>
      <Dialog
        isOpen={open}
        onClose={() => setOpen(false)}
        title={t('workshop.setAsideDialog')}
        wide
        actions={<Deeds items={items} onUncopied={() => undefined} />}
      >
        <SetAsideText items={items} />
      </Dialog>
    </section>
  )
}

interface DeedsProps {
  items: readonly SetAside[]
  /** The browser would not copy: people can mark the text themselves. */
  onUncopied: () => void
  read?: () => void
}

function Deeds({ items, onUncopied, read }: DeedsProps) {
  const t = useText()
  const { documents } = useWorkshop()
  const text = setAsideToText(items)
  const dealWith = () => {
    for (const item of items) documents.dealWithSetAside(item.localCopyName)
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      showToast(t('common.copied'))
      dealWith()
    } catch {
      onUncopied()
    }
  }
  const save = () => {
    saveFile(text)
    dealWith()
  }
  const done = items.filter(item => item.isDealtWith)
  const putAway = () => {
    for (const item of done) documents.dropSetAside(item.localCopyName)
  }
  return (
    <>
      <PutBack items={items} />
      {read && (
        <Button size="s" onClick={read}>
          {t('workshop.setAsideRead')}
        </Button>
      )}
      <Button size="s" onClick={() => void copy()}>
        {t('common.copy')}
      </Button>
      <Button size="s" onClick={save}>
        {t('common.download')}
      </Button>
      {done.length > 0 && (
        <Button size="s" kind="stop" onClick={putAway}>
          {t('workshop.setAsideDrop')}
        </Button>
      )}
    </>
  )
}

/** Only where one may write on a board that is there. */
function PutBack({ items }: { items: readonly SetAside[] }) {
  const t = useText()
  const { documents } = useWorkshop()
  const boards = useBoards([...new Set(items.map(item => item.documentId))])
  const ready = items.flatMap(item => {
    const board = boards.find(one => one.documentId === item.documentId && one.access === 'write')
    return board ? [{ item, board }] : []
  })
  if (ready.length === 0) return null
  const run = () => {
    for (const { item, board } of ready) {
      putBack(item, board)
      documents.dropSetAside(item.localCopyName)
    }
    const n = ready.reduce((sum, { item }) => sum + item.cards.length, 0)
    showToast(t('workshop.setAsideIsBack', { n }))
  }
  return (
    <Button size="s" kind="primary" onClick={run}>
      {t('workshop.setAsidePutBack')}
    </Button>
  )
}

/** Something else than words was refused: a deletion, a move. The board shows what the server has. */
function ChangeNotice({ item }: { item: SetAside }) {
  const t = useText()
  const { documents } = useWorkshop()
  return (
    <section className="told" data-kind="stop" aria-label={t('workshop.changeRefused')}>
      <p>
        <b>{t('workshop.changeRefused')}</b>{' '}
        {t('workshop.changeRefusedText', { reason: t(refusalWords(item.reason)) })}
      </p>
      <p className="told-actions">
        <Button size="s" onClick={() => documents.dropSetAside(item.localCopyName)}>
          {t('workshop.noticeAway')}
        </Button>
      </p>
    </section>
  )
}

function saveFile(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'zirkel.txt'
  link.click()
  URL.revokeObjectURL(address)
}
