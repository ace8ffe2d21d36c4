/**
 * One line from a value back to where it comes from: value ← rule ← note, the words that were read underlined ←
 * links ← cards by region ← snapshot and its hash. What was read nowhere says so.
 */

import { Fragment, type ReactNode } from 'react'
import type { PlanAction } from '../../shared/plan/plan.ts'
import { strategiesBehind } from '../../shared/plan/strategies.ts'
import { snapshotLabel } from '../history/snapshot-label.ts'
import { formatDate, formatNumber, formatTime } from '../i18n/formats.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { RegionMark } from '../ui/RegionMark.tsx'
import type { Chosen } from './FieldButton.tsx'
import { fieldItems } from './field-texts.ts'
import type { PlanView } from './plan-view.ts'
import { ruleText } from './rule-words.ts'
import { type FieldTrace, type NoteSpan, quoteAround, type TraceField, traceOf } from './trace-of.ts'
import { useReader } from './useReader.ts'
import './trace.css'

/** The trace of the field that is chosen, wherever that field is shown. */
export function ChosenTrace({ view, action, chosen }: ChosenTraceProps) {
  const reader = useReader()
  if (chosen === null) return null
  const { field } = chosen
  const value = fieldItems(view, action, field, reader).join(', ')
  return <Trace view={view} action={action} field={field} value={value} />
}

interface ChosenTraceProps {
  view: PlanView
  action: PlanAction
  chosen: Chosen | null
}

interface TraceProps {
  view: PlanView
  action: PlanAction
  field: TraceField
  /** As shown in the field; empty where it is missing. */
  value: string
}

const confidenceWords = { high: 'plan.sure', medium: 'plan.likely', low: 'plan.unsure' } as const

function Trace({ view, action, field, value }: TraceProps) {
  const t = useText()
  const trace = traceOf(action, field)
  return (
    <p className="trace">
      <b>{value || t('plan.missing')}</b>
      {trace.rule === undefined ? (
        <Step>
          {t(
            action.flags.includes('vague') && field === 'due'
              ? 'plan.traceMissingVague'
              : 'plan.traceMissing',
          )}
        </Step>
      ) : (
        <RuleStep view={view} action={action} field={field} trace={trace} />
      )}
      {trace.notes.map(note => (
        <NoteStep key={note.note} view={view} action={action} note={note} />
      ))}
      <StrategiesStep view={view} action={action} />
      <CardsStep view={view} action={action} />
      <SnapshotStep view={view} />
    </p>
  )
}

function Step({ children }: { children: ReactNode }) {
  return (
    <span className="trace-step">
      <i className="arrow" data-way="back" aria-hidden="true" />
      {children}
    </span>
  )
}

function RuleStep({ view, action, field, trace }: Omit<TraceProps, 'value'> & { trace: FieldTrace }) {
  const t = useText()
  const language = useLanguage()
  const rule = trace.rule ?? ''
  const text = ruleText(rule, t, formatDate(view.plan.start, language))
  const part = (value: number) => formatNumber(value, language, 2)
  const { V, R, I, F } = action.score
  return (
    <>
      {field === 'priority' && (
        <Step>{t('plan.traceFormula', { v: part(V), r: part(R), i: part(I), f: part(F) })}</Step>
      )}
      <Step>
        {t('plan.traceRule', { id: rule.replace(/^[a-z]+\./, ''), text })},{' '}
        {t(confidenceWords[trace.confidence])}
      </Step>
    </>
  )
}

function NoteStep({
  view,
  action,
  note: { note, span },
}: {
  view: PlanView
  action: PlanAction
  note: NoteSpan
}) {
  const t = useText()
  const written = view.notesById.get(note)
  const circle = view.nameOf.circle(written?.circle ?? action.circle)
  const author = view.nameOf.author(written?.author)
  const quote = written && quoteAround(written.text, span)
  return (
    <Step>
      {author ? t('plan.traceNote', { author, circle }) : t('plan.traceNoteNoAuthor', { circle })}
      {span && <span className="quiet">, {t('plan.traceChars', { from: span.from, to: span.to })}</span>}
      {quote && (
        <>
          {': '}
          <q lang={written.lang ?? undefined}>
            {quote.before}
            {quote.read && <mark className="trace-read">{quote.read}</mark>}
            {quote.after}
          </q>
        </>
      )}
    </Step>
  )
}

/** What people made of cards that the action rests on too. */
function StrategiesStep({ view, action }: { view: PlanView; action: PlanAction }) {
  const t = useText()
  const behind = strategiesBehind(view.plan.strategies, action)
  if (behind.length === 0) return null
  return (
    <Step>
      {t('plan.traceStrategies', { n: behind.length })}{' '}
      {behind.map(({ id, type, text }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          {type} <q>{text}</q>
        </Fragment>
      ))}
    </Step>
  )
}

/** The links that the action rests on and their cards; an action without a link has neither. */
function CardsStep({ view, action }: { view: PlanView; action: PlanAction }) {
  const t = useText()
  if (action.basedOn.length === 0) return null
  const regions = new Set(action.background.map(card => card.region))
  const known = view.regions.filter(region => regions.has(region.id))
  return (
    <>
      <Step>{t('plan.traceLinks', { n: action.basedOn.length })}</Step>
      {action.background.length > 0 && (
        <Step>
          {t('plan.traceCards', { n: action.background.length })}{' '}
          {known.map((region, index) => (
            <Fragment key={region.id}>
              {index > 0 && ', '}
              <RegionMark slot={region.slot} code={region.code} />
            </Fragment>
          ))}
        </Step>
      )}
    </>
  )
}

function SnapshotStep({ view: { snapshot, plan } }: { view: PlanView }) {
  const t = useText()
  const language = useLanguage()
  return (
    <Step>
      {snapshot
        ? t('plan.traceSnapshot', {
            label: snapshotLabel(snapshot, t),
            time: formatTime(snapshot.createdAt, language, true),
          })
        : t('plan.traceNow')}
      , <span className="quiet nb">{shortHash(plan.snapshotHash)}</span>
    </Step>
  )
}

/** `7c1e 90b4 … a2f8`: enough to compare by eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`
}
