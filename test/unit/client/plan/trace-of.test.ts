import { describe, expect, it } from 'vitest'
import { quoteAround, traceFields, traceOf } from '../../../../client/plan/trace-of.ts'
import type { WorkshopFile } from '../../../../shared/model/workshop-file.ts'
import { buildPlan } from '../../../../shared/plan/build-plan.ts'
import example from '../../../fixtures/example-workshop.json' with { type: 'json' }

const plan = buildPlan(example as unknown as WorkshopFile)
const textOf = (note: string) => plan.notes[note]?.text ?? ''

describe('where a value of the plan comes from', () => {
  it('is told with the words that were read', () => {
    const [first] = plan.actions
    if (!first) throw new Error('the example has actions')
    const trace = traceOf(first, 'due')
    expect(trace).toMatchObject({ rule: 'read.E4', confidence: 'high' })
    const [note] = trace.notes
    expect(note && quoteAround(textOf(note.note), note.span)).toEqual({
      before: 'Zeithorizont: ',
      read: '36 Monate',
      after: '',
    })
  })

  it('joins the participants of one note to one place', () => {
    const [first] = plan.actions
    const notes = first ? traceOf(first, 'participants').notes : []
    expect(notes).toHaveLength(1)
    const quote = notes[0] && quoteAround(textOf(notes[0].note), notes[0].span)
    expect(quote?.read).toBe('Forschung, Unternehmen, Politik, öffentliche Hand, Andere')
  })

  it('is nothing where nothing was written', () => {
    const last = plan.actions.at(-1)
    expect(last && traceOf(last, 'owner')).toEqual({ rule: undefined, confidence: 'high', notes: [] })
  })

  it('quotes only what stands in the note, for every field of every action', () => {
    for (const action of plan.actions)
      for (const field of traceFields)
        for (const { note, span } of traceOf(action, field).notes) {
          const text = textOf(note)
          expect(text).not.toBe('')
          expect(text).toContain(quoteAround(text, span).read)
        }
  })
})
