/**
 * A new workshop in one form: title, languages and regions first, what can wait below. What is wrong is said at its
 * field; what was filled in stays whatever the server answers.
 */
import { type SyntheticEvent, useRef, useState } from 'react'
import type { WorkshopCreated } from '../../shared/protocol/join-links.ts'
import { createWorkshop } from '../api/workshops.ts'
import { PageHeader } from '../app/PageHeader.tsx'
import { useDocumentTitle } from '../app/useDocumentTitle.ts'
import { useErrorText } from '../app/useErrorText.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { ownTimeZone } from '../i18n/zoned-time.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { languageName, workshopLanguages } from './countries.ts'
import { LinksPage } from './LinksPage.tsx'
import { RegionRows } from './RegionRows.tsx'
import { useFaultText } from './useFaultText.ts'
import {
  draftToRequest,
  emptyDraft,
  type Faults,
  findFaults,
  serverFaults,
  type WorkshopDraft,
} from './workshop-draft.ts'
import './new-workshop.css'

export default function NewWorkshopPage() {
  const t = useText()
  const [made, setMade] = useState<WorkshopCreated | null>(null)
  useDocumentTitle(`${t('home.newTitle')} · Zirkel`)
  if (made) return <LinksPage made={made} />
  return (
    <div className="new-page">
      <PageHeader />
      <main className="new">
        <h1>{t('home.newTitle')}</h1>
        <NewWorkshopForm onMade={setMade} />
      </main>
    </div>
  )
}

function NewWorkshopForm({ onMade }: { onMade: (made: WorkshopCreated) => void }) {
  const t = useText()
  const language = useLanguage()
  const errorText = useErrorText()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(() => emptyDraft(language))
  const [faults, setFaults] = useState<Faults>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  function change(part: Partial<WorkshopDraft>) {
    setDraft({ ...draft, ...part })
    if (Object.keys(faults).length > 0) setFaults(findFaults({ ...draft, ...part }))
  }

  function show(found: Faults) {
    setFaults(found)
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (busy) return
    setRefusal(null)
    const found = findFaults(draft)
    if (Object.keys(found).length > 0) return show(found)
    setBusy(true)
    const answer = await createWorkshop(draftToRequest(draft, ownTimeZone()))
    setBusy(false)
    if (answer.ok) return onMade(answer.value)
    setRefusal(errorText(answer.error))
    show(serverFaults(draft, answer.error.details))
  }

  const faultCount = Object.keys(faults).length
  return (
    <form ref={form} className="new-form" noValidate onSubmit={event => void submit(event)}>
      <Basics draft={draft} faults={faults} onChange={change} />
      <section className="new-part">
        <h2>{t('home.regionsHeading')}</h2>
        <p className="note">{t('home.regionsHint')}</p>
        <RegionRows regions={draft.regions} faults={faults} onChange={regions => change({ regions })} />
      </section>
      <Privacy draft={draft} onChange={change} />
      <Later draft={draft} faults={faults} onChange={change} />
      <footer className="new-end">
        <Button type="submit" kind="primary" size="l" busy={busy}>
          {t('home.create')}
        </Button>
        <p className="field-error-line" role="alert">
          {refusal ?? (faultCount > 0 ? t('home.fixFirst', { n: faultCount }) : '')}
        </p>
      </footer>
    </form>
  )
}

interface PartProps {
  draft: WorkshopDraft
  faults: Faults
  onChange: (part: Partial<WorkshopDraft>) => void
}

function Basics({ draft, faults, onChange }: PartProps) {
  const t = useText()
  const language = useLanguage()
  const faultText = useFaultText(faults)
  const languages = draft.languages.length > 0 ? draft.languages : [language]
  const toggle = (code: string) =>
    onChange({
      languages: workshopLanguages.filter(known => draft.languages.includes(known) !== (known === code)),
    })
  return (
    <section className="new-part">
      {languages.map((code, index) => (
        <TextField
          key={code}
          label={
            languages.length === 1
              ? t('home.titleField')
              : t('home.titleIn', { language: languageName(code, language) })
          }
          lang={code}
          value={draft.titles[code] ?? ''}
          error={index === 0 ? faultText('title', 'home.titleMissing') : null}
          onChange={title => onChange({ titles: { ...draft.titles, [code]: title } })}
        />
      ))}
      <fieldset className="field">
        <legend className="field-name">{t('home.languages')}</legend>
        <div className="new-languages">
          {workshopLanguages.map(code => (
            <label key={code} className="choice">
              <input
                type="checkbox"
                checked={draft.languages.includes(code)}
                aria-invalid={faults.languages ? true : undefined}
                onChange={() => toggle(code)}
              />
              {languageName(code, language)}
            </label>
          ))}
        </div>
        {faults.languages && <p className="field-error">{t('home.languagesMissing')}</p>}
        <p className="field-hint">{t('home.languagesHint')}</p>
      </fieldset>
    </section>
  )
}

function Privacy({ draft, onChange }: Omit<PartProps, 'faults'>) {
  const t = useText()
  const choices = [
    { id: 'open', label: t('drafts.privacyOpen') },
    { id: 'drafts', label: t('drafts.privacyDrafts') },
  ] as const
  return (
    <section className="new-part">
      <fieldset className="field">
        <legend className="field-name">{t('drafts.privacy')}</legend>
        {choices.map(({ id, label }) => (
          <label key={id} className="choice">
            <input
              type="radio"
              name="privacy"
              checked={draft.privacy === id}
              onChange={() => onChange({ privacy: id })}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </section>
  )
}

function Later({ draft, faults, onChange }: PartProps) {
  const t = useText()
  const faultText = useFaultText(faults)
  return (
    <section className="new-part">
      <h2>{t('home.more')}</h2>
      <div className="new-when">
        <TextField
          type="date"
          label={t('home.date')}
          value={draft.date}
          error={faultText('date')}
          onChange={date => onChange({ date })}
        />
        <TextField
          type="time"
          label={t('home.start')}
          value={draft.start}
          error={faultText('start')}
          onChange={start => onChange({ start })}
        />
        <TextField
          type="time"
          label={t('home.end')}
          value={draft.end}
          error={faultText('end')}
          onChange={end => onChange({ end })}
        />
        <TextField
          type="date"
          label={t('home.planStart')}
          value={draft.planStart}
          error={faultText('planStart')}
          onChange={planStart => onChange({ planStart })}
        />
      </div>
      <p className="note">{t('home.planStartHint')}</p>
      <div className="new-lists">
        <TextField
          rows={4}
          label={t('home.topics')}
          hint={t('home.topicsHint')}
          value={draft.topics}
          error={faultText('topics')}
          onChange={topics => onChange({ topics })}
        />
        <TextField
          rows={4}
          label={t('home.circles')}
          hint={t('home.circlesHint')}
          value={draft.circles}
          error={faultText('circles')}
          onChange={circles => onChange({ circles })}
        />
      </div>
    </section>
  )
}
