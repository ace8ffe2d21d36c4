/**
 * A workshop file dropped here or chosen. What does not fit is listed with its place and what was expected; nothing
 * is changed then, neither on the server nor in the file.
 */
import { type DragEvent, useRef, useState } from 'react'
import type { WorkshopCreated } from '../../shared/protocol/join-links.ts'
import type { ApiError } from '../api/request.ts'
import { importWorkshop } from '../api/workshops.ts'
import { useErrorText } from '../app/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Progress } from '../ui/Progress.tsx'
import '../ui/field.css'
import { faultWords } from './fault-words.ts'
import '../ui/table.css'

type Import =
  | { state: 'idle' }
  | { state: 'reading'; name: string; stop: () => void }
  | { state: 'not_json'; name: string }
  | { state: 'refused'; name: string; error: ApiError }

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

export function ImportFile({ onMade }: { onMade: (made: WorkshopCreated) => void }) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<Import>({ state: 'idle' })
  const [over, setOver] = useState(false)

  async function read(file: File) {
    const stopping = new AbortController()
    const { signal } = stopping
    const stop = () => {
      stopping.abort()
      setState({ state: 'idle' })
    }
    setState({ state: 'reading', name: file.name, stop })
    const text = await file.text()
    if (signal.aborted) return
    if (!isJson(text)) return setState({ state: 'not_json', name: file.name })
    const answer = await importWorkshop(text, signal)
    if (signal.aborted) return
    if (answer.ok) return onMade(answer.value)
    setState({ state: 'refused', name: file.name, error: answer.error })
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) void read(file)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way; the button is the first
    <section
      className="home-way home-import"
      data-over={over || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button size="l" busy={state.state === 'reading'} onClick={() => input.current?.click()}>
        {t('home.importFile')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="sr"
        tabIndex={-1}
        aria-label={t('home.chooseFile')}
        onChange={event => {
          const file = event.target.files?.[0]
          if (file) void read(file)
          event.target.value = ''
        }}
      />
      <p className="note">{t('home.importText')}</p>
      <ImportOutcome state={state} />
    </section>
  )
}

function ImportOutcome({ state }: { state: Import }) {
  const t = useText()
  const errorText = useErrorText()
  if (state.state === 'idle') return null
  if (state.state === 'reading')
    return <Progress label={t('home.importing', { name: state.name })} onStop={state.stop} />
  return (
    <div className="import-refused" role="alert">
      <p className="field-error">{t('home.importFailed', { name: state.name })}</p>
      {state.state === 'not_json' ? (
        <p className="note">{t('home.notJson')}</p>
      ) : (
        <Faults error={state.error} errorText={errorText} />
      )}
    </div>
  )
}

const shownFaults = 8

function FaultWords({ fault }: { fault: ApiError['details'][number] }) {
  const { text, lang } = faultWords(fault, useText())
  return <td lang={lang}>{text}</td>
}

function Faults({ error, errorText }: { error: ApiError; errorText: (error: ApiError) => string }) {
  const t = useText()
  if (error.details.length === 0) return <p className="note">{errorText(error)}</p>
  return (
    <>
      <p className="note">{t('home.faults', { n: error.details.length })}</p>
      <table className="table import-faults">
        <thead>
          <tr>
            <th>{t('home.faultPath')}</th>
            <th>{t('home.faultExpected')}</th>
          </tr>
        </thead>
        <tbody>
          {error.details.slice(0, shownFaults).map(fault => (
            <tr key={`${fault.path} ${fault.expected}`}>
              <td>
                <code>{fault.path || t('home.wholeFile')}</code>
              </td>
              <FaultWords fault={fault} />
            </tr>
          ))}
        </tbody>
      </table>
      {error.details.length > shownFaults && (
        <p className="note">{t('home.faultsMore', { n: error.details.length - shownFaults })}</p>
      )}
    </>
  )
}
