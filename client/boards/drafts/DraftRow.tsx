/** One card in the lists of drafts: its quadrant's letter, its words, its topic. */
import type { ReactNode } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import { topicLabel } from '../../cards/topic-words.ts'
import { useLanguage } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'

export interface DraftWordsProps {
  card: Card
  letter: string | undefined
  children?: ReactNode
}

export function DraftWords({ card, letter, children }: DraftWordsProps) {
  const language = useLanguage()
  const topic = topicLabel(useControl(), card.topic, language)
  return (
    <>
      {letter && (
        <span className="letter" data-paper={card.zone ?? undefined}>
          {letter}
        </span>
      )}
      <span className="draft-words">
        <span lang={card.lang ?? undefined}>{children ?? card.text}</span>
        {topic && <small>{topic}</small>}
      </span>
    </>
  )
}
