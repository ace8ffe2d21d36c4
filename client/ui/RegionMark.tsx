/** A region in a line of text: swatch with its colour and pattern, its code in bold, and its name where asked for. */
import './region.css'

export interface RegionMarkProps {
  /** From `regionSlots`; undefined where the region is not known: then there is only the code. */
  slot: number | undefined
  code: string
  name?: string
}

export function RegionMark({ slot, code, name }: RegionMarkProps) {
  return (
    <span className="region" data-region={slot}>
      <span className="region-code">{code}</span>
      {name && <span className="region-name">{name}</span>}
    </span>
  )
}

/** The band of a region over its column or on the head of its card. Decoration: the code stands nearby. */
export function RegionStrip({ slot }: { slot: number | undefined }) {
  return <div className="region-strip" data-region={slot} />
}

/** The swatch alone, where the code is not there yet. Empty while `slot` is undefined. */
export function RegionSwatch({ slot }: { slot: number | undefined }) {
  return <span className="region region-swatch" data-region={slot} aria-hidden="true" />
}
