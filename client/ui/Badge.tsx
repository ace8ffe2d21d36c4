/** A state as shape and word: full square error, half square warning, ring open or information, disc done. */
import type { ReactNode } from 'react'
import './badge.css'

export type BadgeKind = 'error' | 'warn' | 'info' | 'open' | 'done' | 'parked'

export function Badge({ kind, children }: { kind: BadgeKind; children: ReactNode }) {
  return (
    <span className="badge" data-kind={kind}>
      {children}
    </span>
  )
}
