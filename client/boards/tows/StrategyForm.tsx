/**
 * Makes a strategy of two cards: both are shown, either can be changed, and the field begins with the words of both
 * until somebody writes in it. Sources can only be cards that all regions see.
 */
import { type FormEvent, useState } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import { maxCardText } from '../../../shared/model/card-writes.ts'
import { shortText } from '../../cards/card-words.ts'
import type { MessageId } from '../../i18n/catalogs.ts'
import { useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import { EvidenceCard } from '../synergy-map/EvidenceCard.tsx'
import { firstWords, isInternal, type Making, pickPair } from './tows-topics.ts'
import type { Tows } from './use-tows.ts'

interface StrategyFormProps {
  tows: Tows
  making: Making
  onDone: () => void
}

interface Draft extends Making {
  /** Undefined until somebody wrote in the field: it follows the cards. */
  words: string | undefined
}

export function StrategyForm({ tows, making, onDone }: StrategyFormProps) {
  const t = useText()
  const [draft, setDraft] = useState<Draft>({ ...making, words: undefined })
  const [fault, setFault] = useState('')
  const cardOf = (id: string) => tows.cardsById.get(id)?.card
  const picked = pickPair(cardOf(draft.internal), cardOf(draft.external))
  const text = draft.words ?? (picked ? firstWords(picked, maxCardText) : '')
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part })
    setFault('')
  }
  const save = async () => {
    const wrong = faultOf(picked !== undefined, text)
    if (!picked || wrong) return setFault(t(wrong ?? 'tows.needsTwo', { most: maxCardText }))
    const { type, internal, external } = picked
    const topic = internal.topic ?? external.topic
    const fields = { sources: [internal.id, external.id] }
    const kept = await tows.keep({ text: text.trim(), zone: type, topic, fields })
    if (!kept.ok) return setFault(t('tows.refused', { message: kept.error.message }))
    onDone()
    showToast(t('tows.saved'))
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    void save()
  }
  return (
    <form
      className="synergy-form"
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
      }}
    >
      <h2 tabIndex={-1} data-panel-head="">
        {t('tows.formTitle')}
      </h2>
      <Source tows={tows} side="internal" id={draft.internal} onChange={internal => change({ internal })} />
      <Source tows={tows} side="external" id={draft.external} onChange={external => change({ external })} />
      <TextField
        label={t('tows.formText')}
        hint={t('tows.formHint')}
        rows={4}
        value={text}
        onChange={words => change({ words })}
        error={fault || null}
      />
      <div className="synergy-answers">
        <Button type="submit" kind="primary">
          {t('tows.formSave')}
        </Button>
        <Button onClick={onDone}>{t('tows.cancel')}</Button>
      </div>
    </form>
  )
}

function faultOf(hasBoth: boolean, text: string): MessageId | undefined {
  if (!hasBoth) return 'tows.needsTwo'
  if (text.trim() === '') return 'tows.needsText'
  return text.length > maxCardText ? 'tows.tooLong' : undefined
}

interface SourceProps {
  tows: Tows
  side: 'internal' | 'external'
  id: string
  onChange: (id: string) => void
}

/** One side: which card, and what it says. */
function Source({ tows, side, id, onChange }: SourceProps) {
  const t = useText()
  const options = useCardOptions(tows, side)
  const placed = tows.cardsById.get(id)
  return (
    <div className="tows-source">
      <SelectField
        label={t(side === 'internal' ? 'tows.formInner' : 'tows.formOuter')}
        value={placed ? id : ''}
        options={[{ value: '', label: t('tows.formChoose') }, ...options]}
        onChange={onChange}
      />
      {placed && <EvidenceCard placed={placed} />}
    </div>
  )
}

/** By region in neutral order. */
function useCardOptions({ cardsById }: Tows, side: 'internal' | 'external') {
  const { regions } = useControl()
  const codes = new Map(regions.map(({ id, code }) => [id, code]))
  const rank = ({ region }: Card) => regions.findIndex(({ id }) => id === region)
  return [...cardsById.values()]
    .map(({ card }) => card)
    .filter(card => isInternal(card) === (side === 'internal') && card.text.trim() !== '')
    .sort((a, b) => rank(a) - rank(b))
    .map(card => ({
      value: card.id,
      label: [codes.get(card.region ?? ''), card.zone, shortText(card.text)].filter(Boolean).join(' · '),
    }))
}
