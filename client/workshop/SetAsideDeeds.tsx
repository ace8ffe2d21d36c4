/** What can be done with words that were set aside. Putting away comes last: only what was copied or kept may go. */
import { useText } from '../i18n/useText.ts'
import { useBoards, useWorkshop } from '../react/workshop-context.ts'
import { canPutBack, putBack } from '../store/put-back.ts'
import { holdComments, type SetAside, setAsideToText } from '../sync/set-aside.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/toast-queue.ts'

interface ItemsProps {
  items: readonly SetAside[]
}

export function Deeds({ items }: ItemsProps) {
  const t = useText()
  const { documents } = useWorkshop()
  const text = setAsideToText(items)
  const dealWith = () => {
    for (const item of items) documents.dealWithSetAside(item.localCopyName)
  }
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        showToast(t('common.copied'))
        dealWith()
      },
      // The browser would not: the text can be marked by hand, or kept as a file.
      () => undefined,
    )
  const save = () => {
    saveFile(text)
    dealWith()
  }
  return (
    <>
      <PutBack items={items} />
      <Button size="s" onClick={() => void copy()}>
        {t('common.copy')}
      </Button>
      <Button size="s" onClick={save}>
        {t('common.download')}
      </Button>
      <PutAway items={items} />
    </>
  )
}

export function PutAway({ items }: ItemsProps) {
  const t = useText()
  const { documents } = useWorkshop()
  const done = items.filter(item => item.isDealtWith)
  if (done.length === 0) return null
  const putAway = () => {
    for (const item of done) documents.dropSetAside(item.localCopyName)
  }
  return (
    <Button size="s" kind="stop" onClick={putAway}>
      {t('aside.drop')}
    </Button>
  )
}

/** Only where one may write on a board that is there, with all that is commented on. */
export function PutBack({ items }: ItemsProps) {
  const t = useText()
  const { documents } = useWorkshop()
  const boards = useBoards([...new Set(items.map(item => item.documentId))])
  const ready = items.flatMap(item => {
    const board = boards.find(one => one.documentId === item.documentId)
    return board && canPutBack(item, board) ? [{ item, board }] : []
  })
  if (ready.length === 0) return null
  const run = () => {
    for (const { item, board } of ready) {
      putBack(item, board)
      documents.dropSetAside(item.localCopyName)
    }
    const n = ready.reduce((sum, { item }) => sum + item.cards.length, 0)
    showToast(t(holdComments(items) ? 'aside.isBackTexts' : 'aside.isBack', { n }))
  }
  return (
    <Button size="s" kind="primary" onClick={run}>
      {t('aside.putBack')}
    </Button>
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
