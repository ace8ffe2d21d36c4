/** What opens above the page: menus, dialogs, the finder, the list of keys, short messages with a way back. */
import { Suspense, useState } from 'react'
import { FindSheet } from '../finder/FindSheet.tsx'
import type { FinderGroup } from '../finder/find-entries.ts'
import { KeysDialog } from '../keys/KeysDialog.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { GuidePart } from './GuidePart.tsx'

type Open = 'dialog' | 'alert' | 'finder' | 'keys'

const noAction = () => undefined

const groups: readonly MenuGroup[] = [
  {
    id: 'do',
    label: 'What to do with it?',
    entries: [
      { id: 'keep', label: 'Keep, improve', keys: '1', checked: true, onAction: noAction },
      { id: 'develop', label: 'Develop, strengthen', keys: '2', checked: false, onAction: noAction },
    ],
  },
  {
    id: 'card',
    entries: [
      { id: 'move', label: 'Move to …', keys: 'M', onAction: noAction },
      { id: 'merge', label: 'Merge with …', disabled: true, onAction: noAction },
      { id: 'delete', label: 'Delete', keys: 'Del', stop: true, onAction: noAction },
    ],
  },
]

const found: readonly FinderGroup[] = [
  {
    id: 'steps',
    label: 'Steps',
    entries: [
      { id: '02', label: '02 SWOT', run: noAction },
      { id: '03', label: '03 Synergy map', run: noAction },
    ],
  },
  {
    id: 'cards',
    label: 'Cards',
    entries: [
      {
        id: 'card',
        label: 'RFID pilots in warehouses',
        detail: 'SWOT, Strengths',
        region: { slot: 4, code: 'FI-TRE' },
        run: noAction,
      },
    ],
  },
]

export function OverlayParts() {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  return (
    <GuidePart title="Above the page">
      <div className="guide-row">
        <MenuButton label="Menu" kind="plain" groups={groups} />
        <Button size="s" onClick={() => setOpen('dialog')}>
          Dialog
        </Button>
        <Button size="s" onClick={() => setOpen('alert')}>
          Alert
        </Button>
        <Button size="s" onClick={() => setOpen('finder')}>
          Finder
        </Button>
        <Button size="s" onClick={() => setOpen('keys')}>
          Keys
        </Button>
        <Button
          size="s"
          onClick={() => showToast('Deleted: “RFID pilots”.', { action: { label: 'Undo', run: noAction } })}
        >
          Message
        </Button>
      </div>
      <Suspense>
        {open === 'finder' && <FindSheet label="Find a card" groups={found} onClose={close} />}
        {open === 'keys' && <KeysDialog onClose={close} />}
        {(open === 'dialog' || open === 'alert') && (
          <ReleaseDialog isAlert={open === 'alert'} onClose={close} />
        )}
      </Suspense>
    </GuidePart>
  )
}

function ReleaseDialog({ isAlert, onClose }: { isAlert: boolean; onClose: () => void }) {
  return (
    <Dialog
      isOpen
      role={isAlert ? 'alertdialog' : 'dialog'}
      onClose={onClose}
      title="Release 3 cards"
      actions={
        <>
          <Button kind={isAlert ? 'stop' : 'primary'} onClick={onClose}>
            Release 3 cards
          </Button>
          <Button onClick={onClose}>Not yet</Button>
        </>
      }
    >
      <p>
        Four regions will see text, topic and assessment. You can withdraw a card later; what was read cannot
        be unread.
      </p>
    </Dialog>
  )
}
