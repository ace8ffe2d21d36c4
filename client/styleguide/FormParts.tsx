/** Fields and choices, right and wrong. */
import { useState } from 'react'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { GuidePart } from './GuidePart.tsx'

export function FormParts() {
  const [alias, setAlias] = useState('ta-04')
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('Time horizon: 36 months')
  const [region, setRegion] = useState('fi')
  return (
    <GuidePart title="Forms">
      <form className="guide-form" onSubmit={event => event.preventDefault()}>
        <TextField
          label="Name or alias"
          hint="Two people may share one; it is marked."
          value={alias}
          onChange={setAlias}
        />
        <TextField label="Reason" error="Write why you park this link." value={reason} onChange={setReason} />
        <TextField label="Note" rows={3} value={note} onChange={setNote} />
        <SelectField
          label="Region"
          value={region}
          options={[
            { value: 'fi', label: 'FI-TRE Tampere' },
            { value: 'de', label: 'DE-DO Dortmund' },
          ]}
          onChange={setRegion}
        />
        <label className="choice">
          <input type="checkbox" defaultChecked /> Keep for twelve months
        </label>
        <label className="choice">
          <input type="radio" name="guide-choice" defaultChecked /> Open for everybody
        </label>
      </form>
    </GuidePart>
  )
}
