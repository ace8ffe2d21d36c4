/**
 * What one can do with a thing, as words: in sections, with the keys that do the same, choices marked. `MenuButton`
 * brings its own button; `MenuPopover` opens at an element that is there already (a card, a point pressed long).
 * The sheet itself comes on demand: when the pointer or the focus nears it, at the latest when it is opened.
 */
import { type KeyboardEvent, type RefObject, Suspense, useRef, useState } from 'react'
import { lazyPart } from '../react/lazy-part.ts'
import './button.css'
import './menu.css'

export interface MenuEntry {
  id: string
  label: string
  /** Of the label, where it is not the page's. */
  lang?: string
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

export interface MenuPopoverProps {
  label: string
  groups: readonly MenuGroup[]
  triggerRef: RefObject<Element | null>
  isOpen: boolean
  onClose: () => void
  /** Then no entry stands out before the pointer is on one. */
  byPointer?: boolean
}

export const menuSheet = lazyPart<MenuPopoverProps>(async () => (await import('./MenuSheet.tsx')).MenuSheet)

export function MenuPopover(props: MenuPopoverProps) {
  return (
    <Suspense>
      <menuSheet.Part {...props} />
    </Suspense>
  )
}

const openingKeys = ['ArrowDown', 'ArrowUp', 'Enter', ' ']

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
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<'byPointer' | 'byKeys'>()
  const onKeyDown = (event: KeyboardEvent) => {
    // A native press by Enter or Space looks like a screen reader's to React Aria, which then leaves the entries alone.
    if (!openingKeys.includes(event.key)) return
    event.preventDefault()
    setOpen('byKeys')
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button ${className}`}
        data-kind={kind}
        data-size={size}
        aria-label={description}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        onPointerEnter={menuSheet.preload}
        onFocus={menuSheet.preload}
        onKeyDown={onKeyDown}
        onClick={event => {
          // Safari gives no focus to what is pressed, and the menu gives it back to where it was.
          event.currentTarget.focus()
          setOpen(event.detail === 0 ? 'byKeys' : 'byPointer')
        }}
      >
        {label}
      </button>
      {open && (
        <MenuPopover
          label={description ?? label}
          groups={groups}
          triggerRef={button}
          isOpen
          byPointer={open === 'byPointer'}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
