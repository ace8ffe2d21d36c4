/** The square with a quadrant's letter on its paper. The word stands beside it, so readers aloud skip the letter. */
import './letter.css'

export type Paper = 'S' | 'W' | 'O' | 'T' | 'idea' | 'question' | 'risk' | 'decision' | 'indicator' | 'action'

export function Letter({ paper, children }: { paper: Paper; children?: string }) {
  return (
    <span className="letter" data-paper={paper} aria-hidden="true">
      {children ?? paper.charAt(0).toUpperCase()}
    </span>
  )
}
