/**
 * Views of one thing of which one is shown: arrows choose, Tab goes on into the view. Views that have an address of
 * their own are links (`.tab` in a `<nav>`), not these.
 */
import { type ReactNode, useRef } from 'react'
import { focusByArrow } from './arrow-focus.ts'
import './tabs.css'

export interface TabListProps<Id extends string> {
  /** Begins the ids of tabs and panel; one on a page. */
  name: string
  label: string
  tabs: readonly { id: Id; label: string }[]
  selected: Id
  onSelect: (id: Id) => void
}

export function TabList<Id extends string>({ name, label, tabs, selected, onSelect }: TabListProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  return (
    <div
      ref={list}
      className="tab-list"
      role="tablist"
      aria-label={label}
      onKeyDown={event => {
        const found = focusByArrow(event, [
          ...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? []),
        ])
        found?.click()
      }}
    >
      {tabs.map(tab => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className="tab"
          id={`${name}-${tab.id}`}
          aria-selected={tab.id === selected}
          aria-controls={tab.id === selected ? `${name}-panel` : undefined}
          tabIndex={tab.id === selected ? 0 : -1}
          data-selected={tab.id === selected || undefined}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}

export interface TabPanelProps {
  name: string
  selected: string
  className?: string
  children: ReactNode
}

export function TabPanel({ name, selected, className = '', children }: TabPanelProps) {
  return (
    <div
      className={`tab-panel ${className}`}
      role="tabpanel"
      id={`${name}-panel`}
      aria-labelledby={`${name}-${selected}`}
      // it may scroll and hold nothing that takes the focus
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the pattern of tabs asks for it
      tabIndex={0}
    >
      {children}
    </div>
  )
}
