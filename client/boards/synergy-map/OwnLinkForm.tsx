/** Draws a link by hand: two cards of two regions, a kind, a topic where the cards have none. Written like any card. */
import { type FormEvent, useState } from 'react'
import { type LinkKind, linkKinds } from '../../../shared/boards/synergy-map/kind.ts'
import { ownLinkId } from '../../../shared/plan/own-links.ts'
import { shortText } from '../../cards/card-words.ts'
import { useTopicOptions } from '../../cards/use-topic-options.ts'
import type { MessageId } from '../../i18n/catalogs.ts'
import { useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import { kindWords } from './link-words.ts'
import type { PlacedCard } from './synergies.ts'
import type { SynergyMap } from './use-synergies.ts'

interface OwnLinkFormProps {
  map: SynergyMap
  /** With the new link. */
  onDone: (linkId: string) => void
  onCancel: () => void
}

interface Draft {
  kind: LinkKind
  first: string
  second: string
  /** Null: that of the cards. */
  topic: string | null
  text: string
}

const empty: Draft = { kind: 'complementarity', first: '', second: '', topic: null, text: '' }

export function OwnLinkForm({ map, onDone, onCancel }: OwnLinkFormProps) {
  const t = useText()
  const find = map.findCard
  const [draft, setDraft] = useState(empty)
  const [fault, setFault] = useState<MessageId>()
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part })
    setFault(undefined)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultOf(draft, find)
    setFault(found)
    const id = found ? undefined : draw(map, draft, find)
    if (id === undefined) return
    onDone(id)
    showToast(t('synergies.drawnNow'))
  }
  return (
    <form className="synergy-form" onSubmit={submit}>
      <h2 tabIndex={-1} data-panel-head="">
        {t('synergies.draw')}
      </h2>
      <p className="note">{t('synergies.drawText')}</p>
      <OwnLinkFields map={map} draft={draft} onChange={change} />
      {fault && (
        <p className="field-error" role="alert">
          {t(fault)}
        </p>
      )}
      <div className="synergy-answers">
        <Button type="submit" kind="primary">
          {t('synergies.drawSave')}
        </Button>
        <Button onClick={onCancel}>{t('synergies.cancel')}</Button>
      </div>
    </form>
  )
}

interface FieldsProps {
  map: SynergyMap
  draft: Draft
  onChange: (part: Partial<Draft>) => void
}

function OwnLinkFields({ map, draft, onChange }: FieldsProps) {
  const t = useText()
  const topics = useTopicOptions()
  const cards = useCardOptions(map)
  const isGift = draft.kind === 'complementarity'
  return (
    <>
      <SelectField
        label={t('synergies.drawKind')}
        value={draft.kind}
        options={linkKinds.map(value => ({ value, label: t(kindWords[value]) }))}
        onChange={kind => onChange({ kind })}
      />
      <SelectField
        label={t(isGift ? 'synergies.drawGiver' : 'synergies.drawFirst')}
        value={draft.first}
        options={cards}
        onChange={first => onChange({ first })}
      />
      <SelectField
        label={t(isGift ? 'synergies.drawReceiver' : 'synergies.drawSecond')}
        value={draft.second}
        options={cards}
        onChange={second => onChange({ second })}
      />
      <ChoiceField
        label={t('synergies.drawTopic')}
        value={draft.topic}
        options={topics}
        none={t('synergies.drawTopicOfCards')}
        onChange={topic => onChange({ topic })}
      />
      <TextField
        label={t('synergies.drawTitle')}
        value={draft.text}
        maxLength={140}
        onChange={text => onChange({ text })}
      />
    </>
  )
}

/** Released cards of the regions, by region in neutral order. */
function useCardOptions({ cards, view }: SynergyMap): { value: string; label: string }[] {
  const t = useText()
  const { regions } = useControl()
  const options = regions.flatMap(region =>
    cards
      .filter(({ card }) => card.region === region.id && view.cardsById.has(card.id) && card.text !== '')
      .map(({ card }) => ({
        value: card.id,
        label: [region.code, card.zone, shortText(card.text)].filter(Boolean).join(' · '),
      })),
  )
  return [{ value: '', label: t('synergies.drawChoose') }, ...options]
}

type FindCard = (id: string) => PlacedCard | undefined

function faultOf(draft: Draft, find: FindCard): MessageId | undefined {
  const [first, second] = [find(draft.first)?.card, find(draft.second)?.card]
  if (!first || !second || first.region === second.region) return 'synergies.drawNeedsCards'
  return draft.topic || first.topic || second.topic ? undefined : 'synergies.drawNeedsTopic'
}

/** The new link's id. */
function draw(map: SynergyMap, draft: Draft, find: FindCard): string | undefined {
  const { kind, first, second, topic, text } = draft
  const cards = [first, second]
  const [id] =
    map.board?.actions.addAll([
      {
        text: text.trim(),
        ...(topic !== null && { topic }),
        fields: { cards, linkKind: kind },
      },
    ]) ?? []
  const shown = topic || find(first)?.card.topic || find(second)?.card.topic
  return id && shown ? ownLinkId(id, kind, shown, cards) : undefined
}
