/** What was understood of an action while it is written: read anew with every change, by the plan's own readers. */
import { useEffect, useMemo, useState } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import type { Span } from '../../../shared/plan/extract/note-reading.ts'
import type { ReadMark } from '../../notes/NoteText.tsx'
import type { Understanding } from '../../notes/understand.ts'
import { useControl } from '../../react/workshop-context.ts'

type Readers = typeof import('../../notes/understand.ts')

/** Undefined until the readers have come, and for notes of other types. */
export function useUnderstanding(card: Card, isAction: boolean): Understanding | undefined {
  const control = useControl()
  const readers = useReaders(isAction)
  const { organisations, participants, roster, planStart, date } = control
  // biome-ignore lint/correctness/useExhaustiveDependencies: who is who, and when the plan begins, is all it reads
  const understand = useMemo(
    () => readers?.createUnderstanding(control),
    [readers, organisations, participants, roster, planStart, date],
  )
  return useMemo(() => (isAction ? understand?.(card.text) : undefined), [understand, card.text, isAction])
}

let come: Readers | undefined

function useReaders(isWanted: boolean): Readers | undefined {
  const [readers, setReaders] = useState(come)
  useEffect(() => {
    if (!isWanted || readers) return
    let isCurrent = true
    void import('../../notes/understand.ts').then(
      found => {
        come = found
        if (isCurrent) setReaders(found)
      },
      // without a line: the note can be written all the same
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [isWanted, readers])
  return readers
}

export function spansOf(understanding: Understanding | undefined): readonly Span[] {
  return understanding?.fields.flatMap(field => field.spans) ?? noSpans
}

const noSpans: readonly Span[] = []

/** A letter for each field that was read somewhere, in the order of the table below the note. */
export function marksOf(understanding: Understanding | undefined): ReadMark[] {
  const found = understanding?.fields.filter(field => field.spans.length > 0) ?? []
  return found.flatMap(({ spans }, index) =>
    spans.map(span => ({ letter: String.fromCharCode(97 + index), span })),
  )
}
