/** The sheet of a menu itself, with React Aria's list and overlay: loaded by `Menu.tsx`, which everybody else uses. */

import type { KeyboardEvent } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import {
  Menu as AriaMenu,
  Header,
  Keyboard,
  MenuItem,
  MenuSection,
  Popover,
  Text,
} from 'react-aria-components/Menu'
import { useLanguage } from '../i18n/useText.ts'
import type { MenuGroup, MenuPopoverProps } from './Menu.tsx'

export function MenuSheet({
  label,
  groups,
  triggerRef,
  isOpen,
  onClose,
  byPointer = false,
}: MenuPopoverProps) {
  return (
    <I18nProvider locale={useLanguage()}>
      <Popover
        className="menu-popover"
        aria-label={label}
        placement="bottom start"
        triggerRef={triggerRef}
        isOpen={isOpen}
        onOpenChange={open => {
          if (!open) onClose()
        }}
      >
        <div onKeyDownCapture={event => pressPrinted(event, groups, onClose)}>
          <MenuList label={label} groups={groups} byPointer={byPointer} onClose={onClose} />
        </div>
      </Popover>
    </I18nProvider>
  )
}

/** A single letter or figure that is printed beside an entry chooses it; all others are the list's own. */
function pressPrinted(event: KeyboardEvent, groups: readonly MenuGroup[], onClose: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return
  const pressed = event.key.toUpperCase()
  const entry = groups.flatMap(group => group.entries).find(one => one.keys === pressed && !one.disabled)
  if (!entry) return
  event.preventDefault()
  event.stopPropagation()
  entry.onAction()
  onClose()
}

function MenuList({
  label,
  groups,
  byPointer,
  onClose,
}: Pick<MenuPopoverProps, 'label' | 'groups' | 'onClose'> & { byPointer: boolean }) {
  return (
    <AriaMenu aria-label={label} className="menu" autoFocus={byPointer || 'first'} onClose={onClose}>
      {groups
        .filter(group => group.entries.length > 0)
        .map(group => (
          <MenuSection
            key={group.id}
            id={group.id}
            className="menu-group"
            aria-label={group.label ?? label}
            selectionMode={group.entries.some(entry => entry.checked !== undefined) ? 'single' : 'none'}
            selectedKeys={group.entries.filter(entry => entry.checked).map(entry => entry.id)}
          >
            {group.label && <Header className="menu-label">{group.label}</Header>}
            {group.entries.map(entry => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                className="menu-item"
                data-choice={entry.checked === undefined ? undefined : true}
                data-stop={entry.stop}
                data-keys={entry.keys}
                isDisabled={entry.disabled ?? false}
                onAction={entry.onAction}
              >
                <Text slot="label" lang={entry.lang}>
                  {entry.label}
                </Text>
                {entry.keys && <Keyboard className="sr">{entry.keys}</Keyboard>}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
    </AriaMenu>
  )
}
