/** Text that the server would not take: said plainly, readable, to be copied or kept as a file, never just gone. */
import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useObservable, useWorkshop } from '../react/workshop-context.ts'
import { type SetAside, setAsideToText } from '../sync/set-aside.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { refusalWords } from './refusal-words.ts'
import './set-aside.css'

export function SetAsideNotice() {
  const items = useObservable(useWorkshop().documents.setAside)
  return items.map(item => <OneNotice key={item.localCopyName} item={item} />)
}

function OneNotice({ item }: { item: SetAside }) {
  const t = useText()
  const { documents } = useWorkshop()
  const [open, setOpen] = useState(false)
  const text = setAsideToText(item)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => showToast(t('common.copied')),
      () => setOpen(true),
    )
  return (
    <section className="told" data-kind="stop">
      <p>
        <b>{t('workshop.setAsideTitle', { n: item.texts.length })}</b>{' '}
        {t('workshop.setAsideText', { reason: t(refusalWords(item.reason)) })}
      </p>
      <p className="told-actions">
        <Button size="s" onClick={() => setOpen(true)}>
          {t('workshop.setAsideRead')}
        </Button>
        <Button size="s" onClick={() => void copy()}>
          {t('common.copy')}
        </Button>
        <Button size="s" onClick={() => saveFile(text)}>
          {t('common.download')}
        </Button>
        <Button size="s" kind="stop" onClick={() => documents.dropSetAside(item.localCopyName)}>
          {t('workshop.setAsideDrop')}
        </Button>
      </p>
      <Dialog isOpen={open} onClose={() => setOpen(false)} title={t('workshop.setAsideRead')} wide>
        <ol className="set-aside-texts">
          {item.texts.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was set aside never changes
            <li key={index}>{one}</li>
          ))}
        </ol>
      </Dialog>
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
