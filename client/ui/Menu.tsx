/**
 * What one can do with a thing, as words: in sections, with the keys that do the same, choices marked. `MenuButton`
 * brings its own button; `MenuPopover` opens at an element that is there already (a card, a point pressed long).
 */
import type { RefObject } from 'react'
import {
  Menu as AriaMenu,
  Header,
  Keyboard,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components/Menu'
import { Button as AriaButton } from 'react-aria-components/Modal'
import './button.css'
import './menu.css'

export interface MenuEntry {
  id: string
  label: string
  onAction: () => void
  /** The key that does the same, as printed on it. */
  keys?: string
  /** One of several: shown with a ring, filled where true. */
  checked?: boolean
  disabled?: boolean
  /** Takes something away. */
  stop?: boolean
}

export interface MenuGroup {
  id: string
  label?: string
  entries: readonly MenuEntry[]
}

function MenuList({
  label,
  groups,
  onClose,
}: {
  label: string
  groups: readonly MenuGroup[]
  onClose?: () => void
}) {
  return (
    <AriaMenu aria-label={label} className="menu" onClose={onClose}>
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
                isDisabled={entry.disabled ?? false}
                onAction={entry.onAction}
              >
                <Text slot="label">{entry.label}</Text>
                {entry.keys && <Keyboard className="menu-keys">{entry.keys}</Keyboard>}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
    </AriaMenu>
  )
}

export interface MenuButtonProps {
  /** On the button. */
  label: string
  /** What a screen reader hears instead of the label, where that is too short. */
  description?: string
  groups: readonly MenuGroup[]
  kind?: 'plain' | 'bare'
  size?: 's' | 'm'
  className?: string
}

export function MenuButton(props: MenuButtonProps) {
  const { label, description, groups, kind = 'bare', size = 's', className = '' } = props
  return (
    <MenuTrigger>
      <AriaButton
        className={`button ${className}`}
        data-kind={kind}
        data-size={size}
        aria-label={description}
      >
        {label}
      </AriaButton>
      <Popover className="menu-popover" placement="bottom start">
        <MenuList label={description ?? label} groups={groups} />
      </Popover>
    </MenuTrigger>
  )
}

export interface MenuPopoverProps {
  label: string
  groups: readonly MenuGroup[]
  triggerRef: RefObject<Element | null>
  isOpen: boolean
  onClose: () => void
}

export function MenuPopover({ label, groups, triggerRef, isOpen, onClose }: MenuPopoverProps) {
  return (
    <Popover
      className="menu-popover"
      placement="bottom start"
      triggerRef={triggerRef}
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <MenuList label={label} groups={groups} onClose={onClose} />
    </Popover>
  )
}
