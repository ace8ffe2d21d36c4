/** A part of the styleguide: its name on the left, its things on the right. */
import type { ReactNode } from 'react'

export function GuidePart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="guide-part">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  )
}
