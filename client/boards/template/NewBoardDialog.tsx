/**
 * Adds a board to the workshop: one that comes with the program, a free one, or one of the moderator's own, whose
 * columns and card fields are written down in a form. Asked of the server; then the board is opened.
 */
import { type SyntheticEvent, useState } from 'react'
import { type ShippedTemplate, shippedTemplates } from '../../../shared/boards/template/shipped.ts'
import type { AddBoard } from '../../../shared/protocol/boards.ts'
import { addBoard } from '../../api/boards.ts'
import { navigate } from '../../app/navigation.ts'
import { useErrorText } from '../../app/useErrorText.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useWorkshop } from '../../react/workshop-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { placePath } from '../../workshop/workshop-path.ts'
import { TemplateForm } from './TemplateForm.tsx'
import {
  type DraftFault,
  draftOf,
  draftToDescription,
  emptyDraft,
  faultOf,
  type TemplateDraft,
} from './template-draft.ts'
import './new-board.css'

export function NewBoardDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  return (
    <Dialog isOpen onClose={onClose} title={t('zones.addBoard')} wide>
      <NewBoardForm onClose={onClose} />
    </Dialog>
  )
}

type Choice = { kind: 'shipped'; template: ShippedTemplate } | { kind: 'free' } | { kind: 'own' }

function NewBoardForm({ onClose }: { onClose: () => void }) {
  const t = useText()
  const language = useLanguage()
  const { info } = useWorkshop()
  const errorText = useErrorText()
  const [choice, setChoice] = useState<Choice>({ kind: 'free' })
  const [draft, setDraft] = useState<TemplateDraft>({ ...emptyDraft, title: t('zones.freeBoard') })
  const [fault, setFault] = useState<DraftFault>()
  const [failed, setFailed] = useState<string>()
  const [busy, setBusy] = useState(false)
  const textIn = (text: Parameters<typeof localised>[0]) => localised(text, language)

  const choose = (next: Choice) => {
    setChoice(next)
    setFault(undefined)
    if (next.kind === 'shipped')
      setDraft(draftOf(textIn(next.template.title), next.template.description, textIn))
    else if (next.kind === 'free') setDraft({ ...emptyDraft, title: t('zones.freeBoard') })
    // one's own begins with what was looked at last
    else setDraft({ ...draft, title: '' })
  }
  const add = async (event: SyntheticEvent) => {
    event.preventDefault()
    const found = choice.kind === 'own' ? faultOf(draft) : draft.title.trim() === '' ? 'title' : undefined
    setFault(found)
    if (found || busy) return
    setBusy(true)
    const answer = await addBoard(info.id, askedFor(choice, draft, textIn))
    setBusy(false)
    if (!answer.ok) return setFailed(errorText(answer.error))
    onClose()
    navigate(placePath(info.id, { step: 'boards', part: answer.value.id }))
  }
  return (
    <form className="new-board" noValidate onSubmit={event => void add(event)}>
      <Choices choice={choice} onChoose={choose} />
      <TextField
        label={t('zones.boardTitle')}
        value={draft.title}
        maxLength={120}
        error={fault === 'title' ? t('zones.titleMissing') : null}
        onChange={title => setDraft({ ...draft, title })}
      />
      {choice.kind === 'own' && <TemplateForm draft={draft} fault={fault} onDraft={setDraft} />}
      {failed && (
        <p className="field-error" role="alert">
          {failed}
        </p>
      )}
      <footer className="dialog-actions">
        <Button type="submit" kind="primary" busy={busy}>
          {t('zones.addIt')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </footer>
    </form>
  )
}

function askedFor(
  choice: Choice,
  draft: TemplateDraft,
  textIn: (text: Parameters<typeof localised>[0]) => string,
): AddBoard {
  const title = draft.title.trim()
  if (choice.kind === 'free') return { type: 'free', title }
  if (choice.kind === 'own')
    return { type: 'template', title, template: draftToDescription(draft, textIn) as never }
  const { title: titles, description } = choice.template
  return {
    type: 'template',
    title: title === textIn(titles) ? titles : title,
    template: description as never,
  }
}

function Choices({ choice, onChoose }: { choice: Choice; onChoose: (choice: Choice) => void }) {
  const t = useText()
  const language = useLanguage()
  const isChosen = (template: ShippedTemplate) => choice.kind === 'shipped' && choice.template === template
  return (
    <fieldset className="new-board-choices">
      <legend>{t('zones.boardKind')}</legend>
      <Choice
        label={t('zones.freeBoard')}
        hint={t('zones.freeBoardHint')}
        isChosen={choice.kind === 'free'}
        onChoose={() => onChoose({ kind: 'free' })}
      />
      {shippedTemplates.map(template => (
        <Choice
          key={template.id}
          label={localised(template.title, language)}
          hint={template.description.zones.map(zone => localised(zone.label, language)).join(' · ')}
          isChosen={isChosen(template)}
          onChoose={() => onChoose({ kind: 'shipped', template })}
        />
      ))}
      <Choice
        label={t('zones.ownBoard')}
        hint={t('zones.ownBoardHint')}
        isChosen={choice.kind === 'own'}
        onChoose={() => onChoose({ kind: 'own' })}
      />
    </fieldset>
  )
}

interface ChoiceProps {
  label: string
  hint: string
  isChosen: boolean
  onChoose: () => void
}

function Choice({ label, hint, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className="new-board-choice">
      <input type="radio" name="new-board" checked={isChosen} onChange={onChoose} />
      <span>
        <b>{label}</b>
        <small>{hint}</small>
      </span>
    </label>
  )
}
