/** Views of one thing beside each other: arrow keys move between them, the chosen one is underlined and bold. */
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import './tabs.css'

export interface TabView {
  id: string
  label: ReactNode
  content: ReactNode
}

export interface TabsProps {
  label: string
  views: readonly TabView[]
  selected?: string
  onSelect?: (id: string) => void
}

export function Tabs({ label, views, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      className="tabs"
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={key => onSelect?.(String(key))}
    >
      <TabList aria-label={label} className="tab-list">
        {views.map(view => (
          <Tab key={view.id} id={view.id} className="tab">
            {view.label}
          </Tab>
        ))}
      </TabList>
      {views.map(view => (
        <TabPanel key={view.id} id={view.id} className="tab-panel">
          {view.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
