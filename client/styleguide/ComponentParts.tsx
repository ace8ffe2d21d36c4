/** Buttons, badges, tabs, tools, tables, progress and empty places. */
import { useState } from 'react'
import { Badge, type BadgeKind } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Progress } from '../ui/Progress.tsx'
import { SavedBadge, type SavedState } from '../ui/SavedBadge.tsx'
import { TabList, TabPanel } from '../ui/Tabs.tsx'
import { Toolbar } from '../ui/Toolbar.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { GuidePart } from './GuidePart.tsx'
import '../ui/table.css'

const badges: readonly BadgeKind[] = ['done', 'open', 'parked', 'error', 'warn', 'info']
const savedStates: readonly SavedState[] = [
  { state: 'saving' },
  { state: 'saved', at: new Date('2026-03-12T10:26:48') },
  { state: 'offline' },
  { state: 'refused', reason: 'the board is locked' },
]

export function ComponentParts() {
  return (
    <>
      <GuidePart title="Buttons">
        <p className="guide-row">
          <Button kind="primary">Accept</Button>
          <Button>Park</Button>
          <Button kind="stop">Restore SWOT</Button>
          <Button kind="bare">Preview</Button>
        </p>
        <p className="guide-row">
          <Button disabled>Release</Button>
          <Button kind="primary" busy>
            Building
          </Button>
          <Button size="s">Small</Button>
          <Button size="l" kind="primary">
            New card
          </Button>
        </p>
      </GuidePart>
      <GuidePart title="States">
        <p className="guide-row">
          {badges.map(kind => (
            <Badge key={kind} kind={kind}>
              {kind}
            </Badge>
          ))}
        </p>
        <div className="guide-row">
          {savedStates.map(saved => (
            <SavedBadge key={saved.state} saved={saved} />
          ))}
        </div>
      </GuidePart>
      <GuidePart title="Tabs and tools">
        <Views />
        <Toolbar label="Tools" className="guide-row">
          <Tooltip words="New card (N)">
            <Button size="s">New card</Button>
          </Tooltip>
          <Tooltip words="Undo (Ctrl Z)">
            <Button size="s">Undo</Button>
          </Tooltip>
          <Button size="s">Keys</Button>
        </Toolbar>
      </GuidePart>
      <GuidePart title="Table">
        <Figures />
      </GuidePart>
      <GuidePart title="Progress">
        <Progress label="Reading workshop.json" onStop={() => undefined} />
        <Progress label="Practised, 31 of 38" done={31 / 38} />
      </GuidePart>
      <GuidePart title="Empty">
        <EmptyState title="No links yet" action={<Button kind="primary">Read again</Button>}>
          Links appear when cards of two regions have the same topic.
        </EmptyState>
      </GuidePart>
    </>
  )
}

function Views() {
  const [view, setView] = useState<'map' | 'matrix' | 'outline'>('map')
  return (
    <>
      <TabList
        name="guide-views"
        label="Views"
        tabs={[
          { id: 'map', label: 'Map' },
          { id: 'matrix', label: 'Matrix' },
          { id: 'outline', label: 'Outline' },
        ]}
        selected={view}
        onSelect={setView}
      />
      <TabPanel name="guide-views" selected={view}>
        <p className="note">What the tab shows: {view}.</p>
      </TabPanel>
    </>
  )
}

function Figures() {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">Region</th>
          <th scope="col" className="num">
            Cards
          </th>
          <th scope="col" className="num">
            Cost
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">DE-DO Dortmund</th>
          <td className="num">11</td>
          <td className="num">1,200,000 €</td>
        </tr>
        <tr>
          <th scope="row">FI-TRE Tampere</th>
          <td className="num">9</td>
          <td className="num">180,000 €</td>
        </tr>
      </tbody>
    </table>
  )
}
