/** Fields that find among many: a choice among known things, a line with known names, and what stands in their way. */
import { useState } from 'react'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { SuggestField } from '../ui/SuggestField.tsx'
import { GuidePart } from './GuidePart.tsx'

const topics = [
  { id: 'city', label: 'City logistics', alsoCalled: ['delivery'], hint: 'suggested by its words' },
  { id: 'bond', label: 'Adhesive bonding' },
  { id: 'bill', label: 'Charging and billing', alsoCalled: ['roaming'] },
  { id: 'data', label: 'Data spaces and standards' },
  { id: 'disaster', label: 'Disaster management' },
  { id: 'rfid', label: 'RFID in retail and logistics' },
  { id: 'skills', label: 'Skills and training' },
  { id: 'water', label: 'Water and waste' },
]

const organisations = [
  { id: 'isst', label: 'Fraunhofer ISST', hint: 'DE-DO' },
  { id: 'wilo', label: 'WILO', hint: 'DE-DO' },
  { id: 'nokia', label: 'NOKIA Research', hint: 'FI-TRE' },
  { id: 'metu', label: 'METU Technopolis', hint: 'TR-ANK' },
]

export function FindingParts() {
  const [topic, setTopic] = useState<string | null>('data')
  const [second, setSecond] = useState<string | null>(null)
  const [owner, setOwner] = useState('')
  const [partners, setPartners] = useState('WILO, ')
  return (
    <GuidePart title="Fields that find">
      <form className="guide-form" onSubmit={event => event.preventDefault()}>
        <ChoiceField
          label="Topic"
          hint="Known things only; “roaming” finds charging."
          options={topics}
          value={topic}
          none="No topic"
          onChange={setTopic}
        />
        <SuggestField
          label="Responsible"
          hint="Known names, or a new one as typed."
          placeholder="Who sees to it?"
          options={organisations}
          value={owner}
          onChange={setOwner}
        />
        <SuggestField
          label="Partners involved"
          hint="Several, with commas between them."
          isList
          options={organisations}
          value={partners}
          onChange={setPartners}
        />
        <ChoiceField
          label="Second organisation"
          error={second === null ? 'Choose two different organisations.' : null}
          placeholder="Choose"
          options={organisations}
          value={second}
          onChange={setSecond}
        />
        <ChoiceField
          label="Topic of the link"
          isDisabled
          options={topics}
          value="rfid"
          onChange={() => undefined}
        />
        <SuggestField
          label="Responsible (ended)"
          isDisabled
          options={organisations}
          value="Fraunhofer ISST"
          onChange={() => undefined}
        />
      </form>
    </GuidePart>
  )
}
