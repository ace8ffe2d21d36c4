/**
 * One field that finds every place, card and person of the workshop and every command: type, choose by the arrows,
 * Enter. The keyboard stays in the field; the list says to screen readers what is chosen. What was chosen is done
 * after the sheet has gone and given the focus back.
 */
import { useRef, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Header, Keyboard, Menu, MenuItem, MenuSection, Text } from 'react-aria-components/Menu'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Input, Label, SearchField } from 'react-aria-components/SearchField'
import { useText } from '../i18n/useText.ts'
import { RegionMark } from '../ui/RegionMark.tsx'
import type { Place } from '../workshop/workshop-path.ts'
import { type FinderEntry, findEntries } from './find-entries.ts'
import { useFinderGroups } from './use-finder-groups.ts'
import '../ui/dialog.css'
import '../ui/field.css'
import '../ui/menu.css'
import './finder.css'

export interface FinderProps {
  place: Place
  onClose: () => void
}

export function Finder({ place, onClose }: FinderProps) {
  const t = useText()
  const chosen = useRef<FinderEntry>(undefined)
  const [isOpen, setOpen] = useState(true)
  const close = () => {
    if (!isOpen) return
    setOpen(false)
    onClose()
    const { current } = chosen
    if (current) requestAnimationFrame(() => requestAnimationFrame(current.run))
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
        <Dialog className="finder" aria-label={t('keys.find')}>
          <FinderField
            place={place}
            onChoose={entry => {
              chosen.current = entry
              close()
            }}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function FinderField({ place, onChoose }: { place: Place; onChoose: (entry: FinderEntry) => void }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const groups = findEntries(useFinderGroups(place), typed)
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField className="finder-field" autoFocus>
        <Label className="sr">{t('keys.find')}</Label>
        <Input className="input" placeholder={t('keys.find')} />
      </SearchField>
      <Menu
        className="menu finder-list"
        aria-label={t('finder.found')}
        renderEmptyState={() => <p className="finder-empty">{t('finder.nothing', { typed })}</p>}
      >
        {groups.map(group => (
          <MenuSection key={group.id} id={group.id} className="menu-group" aria-label={group.label}>
            <Header className="menu-label">{group.label}</Header>
            {group.entries.map(entry => (
              <MenuItem
                key={entry.id}
                id={`${group.id}/${entry.id}`}
                textValue={entry.label}
                className="menu-item finder-item"
                onAction={() => onChoose(entry)}
              >
                <Text slot="label" className="finder-label" lang={entry.lang}>
                  {entry.label}
                </Text>
                <FinderDetail entry={entry} />
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  )
}

function FinderDetail({ entry: { detail, region, keys } }: { entry: FinderEntry }) {
  return (
    <>
      {(detail || region) && (
        <Text slot="description" className="finder-detail">
          {detail} {region && <RegionMark slot={region.slot} code={region.code} />}
        </Text>
      )}
      {keys && <Keyboard className="menu-keys">{keys}</Keyboard>}
    </>
  )
}
