/** Writing cards on a phone: text, zone and topic in one column; saving keeps the place for the next card. */
import { useId, useRef, useState } from 'react'
import { maxCardText } from '../../../shared/model/card-writes.ts'
import { useTopicOptions } from '../../cards/use-topic-options.ts'
import { formatNumber } from '../../i18n/formats.ts'
import { kindText } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import './add-form.css'

export function AddForm({ board }: { board: OpenBoard }) {
  const t = useText()
  const language = useLanguage()
  const topics = useTopicOptions()
  const { zones } = board.kind
  const [text, setText] = useState('')
  const [zoneId, setZoneId] = useState(zones[0]?.id ?? null)
  const [topic, setTopic] = useState<string | null>(null)
  const [done, setDone] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const zone = zones.find(one => one.id === zoneId)
  const over = text.length - maxCardText
  const save = () => {
    field.current?.focus()
    if (text.trim() === '' || over > 0) return
    board.actions.addAll([{ text: text.trim(), zone: zoneId, ...(topic ? { topic } : {}) }])
    setDone(zone ? t('cards.savedIn', { zone: kindText(zone.label, language) }) : t('cards.saved'))
    setText('')
    setTopic(null)
  }
  return (
    <form
      className="add-form"
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <div className="field" data-state={over > 0 ? 'wrong' : undefined}>
        <label htmlFor={id}>
          {zone ? t('cards.newIn', { zone: kindText(zone.label, language) }) : t('cards.new')}
        </label>
        <textarea
          ref={field}
          id={id}
          className="input add-form-text"
          data-paper={zoneId ?? undefined}
          rows={3}
          value={text}
          aria-invalid={over > 0 || undefined}
          onChange={event => {
            setText(event.target.value)
            setDone('')
          }}
        />
        {over > 0 && (
          <p className="field-error">
            {t('cards.tooLong', { over, most: formatNumber(maxCardText, language) })}
          </p>
        )}
      </div>
      {zones.length > 0 && (
        <fieldset className="add-form-zones">
          <legend>{board.kind.id === 'swot' ? t('swot.quadrant') : t('swot.kind')}</legend>
          {zones.map(one => (
            <label key={one.id} className="add-form-zone">
              <input type="radio" name={id} checked={one.id === zoneId} onChange={() => setZoneId(one.id)} />
              <span className="letter" data-paper={one.id} aria-hidden="true">
                {one.letter}
              </span>
              <span>{kindText(one.label, language)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <ChoiceField
        label={t('common.topic')}
        value={topic}
        options={topics}
        none={t('cards.noTopic')}
        onChange={setTopic}
      />
      <Button kind="primary" size="l" type="submit">
        {t('cards.saveAndNext')}
      </Button>
      <p className="note" role="status">
        {done}
      </p>
    </form>
  )
}
