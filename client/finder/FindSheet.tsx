/**
 * One field that finds an entry among many: type, choose by the arrows, Enter. The keyboard stays in the field; the list
 * says to screen readers what is chosen. What was chosen is done after the sheet has gone and given the focus back.
 */
import { useEffect, useRef, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Header, Keyboard, Menu, MenuItem, MenuSection, Text } from 'react-aria-components/Menu'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Input, Label, SearchField } from 'react-aria-components/SearchField'
import { useText } from '../i18n/useText.ts'
import { RegionMark } from '../ui/RegionMark.tsx'
import { type FinderEntry, type FinderGroup, findEntries } from './find-entries.ts'
import '../ui/dialog.css'
import '../ui/field.css'
import '../ui/menu.css'
import './finder.css'

export interface FindSheetProps {
  /** What can be found: says what the field is for. */
  label: string
  groups: readonly FinderGroup[]
  /** What was typed before the sheet was there: asked for once, when its field stands and takes the letters itself. */
  begun?: () => string
  onClose: () => void
}

export function FindSheet({ label, groups, begun, onClose }: FindSheetProps) {
  const chosen = useRef<FinderEntry>(undefined)
  const [isOpen, setOpen] = useState(true)
  const close = () => {
    if (!isOpen) return
    setOpen(false)
    onClose()
    const { current } = chosen
    if (current) requestAnimationFrame(() => requestAnimationFrame(current.run))
  }
  const choose = (entry: FinderEntry) => {
    chosen.current = entry
    close()
  }
  return (
    <ModalOverlay
      className="dialog-ground finder-ground"
      isOpen={isOpen}
      isDismissable
      onOpenChange={open => {
        if (!open) close()
      }}
    >
      <Modal className="dialog-frame finder-frame">
        <Dialog className="finder" aria-label={label}>
          <FinderField label={label} groups={groups} begun={begun} onChoose={choose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface FinderFieldProps extends Pick<FindSheetProps, 'label' | 'groups'> {
  begun: FindSheetProps['begun']
  onChoose: (entry: FinderEntry) => void
}

function FinderField({ label, groups, begun, onChoose }: FinderFieldProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const askBegun = useRef(begun)
  useEffect(() => typeInto(field.current, askBegun.current?.()), [])
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField className="finder-field" autoFocus>
        <Label className="sr">{label}</Label>
        <Input ref={field} className="input" placeholder={label} />
      </SearchField>
      <Menu
        className="menu finder-list"
        aria-label={t('finder.found')}
        renderEmptyState={() => <p className="finder-empty">{t('finder.nothing', { typed })}</p>}
      >
        {findEntries(groups, typed).map(group => (
          <MenuSection key={group.id} id={group.id} className="menu-group" aria-label={group.label}>
            <Header className="menu-label">{group.label}</Header>
            {group.entries.map(entry => (
              <MenuItem
                key={entry.id}
                id={`${group.id}/${entry.id}`}
                textValue={entry.label}
                className="menu-item finder-item"
                data-keys={entry.keys}
                onAction={() => onChoose(entry)}
              >
                <Text slot="label" className="finder-words">
                  <span className="finder-label" lang={entry.lang}>
                    {entry.label}
                  </span>
                  <FinderDetail entry={entry} />
                </Text>
                {entry.keys && <Keyboard className="sr">{entry.keys}</Keyboard>}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  )
}

/**
 * As if it were typed now: the first of what is found is chosen, as by any other letter. The field may have letters that
 * came after it.
 */
function typeInto(field: HTMLInputElement | null, text: string | undefined): void {
  if (!field || !text) return
  field.setRangeText(text, 0, 0)
  field.setSelectionRange(field.value.length, field.value.length)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
}

function FinderDetail({ entry: { detail, region } }: { entry: FinderEntry }) {
  if (!detail && !region) return null
  return (
    <span className="finder-detail">
      {' '}
      {detail} {region && <RegionMark slot={region.slot} code={region.code} />}
    </span>
  )
}
