/**
 * A few words beside a tool while the pointer or the keyboard is on it: what is nice to know, never what one must.
 * Escape puts it away, the pointer may go onto it (WCAG 1.4.13); fingers do not see it.
 */
import { cloneElement, type ReactElement, useId, useState } from 'react'
import './tooltip.css'

export interface TooltipProps {
  words: string
  children: ReactElement<{ 'aria-describedby'?: string }>
}

export function Tooltip({ words, children }: TooltipProps) {
  const id = useId()
  const [isAway, setAway] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only puts the words away; the tool inside is what one presses
    <span
      className="tip"
      data-away={isAway || undefined}
      onKeyDown={event => {
        if (event.key === 'Escape') setAway(true)
      }}
      onPointerLeave={() => setAway(false)}
      onBlur={() => setAway(false)}
    >
      {cloneElement(children, { 'aria-describedby': id })}
      <span className="tip-words" role="tooltip" id={id}>
        {words}
      </span>
    </span>
  )
}
