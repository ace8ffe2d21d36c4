/** Regions and papers, each once more in grey: what is told by colour is told by pattern, letter and code too. */
import { boardKind } from '../../shared/boards/registry.ts'
import { RegionMark, RegionStrip } from '../ui/RegionMark.tsx'
import { GuidePart } from './GuidePart.tsx'
import '../ui/letter.css'
import '../cards/card.css'

const slots = [1, 2, 3, 4, 5, 6, 7, 8]
const codes = ['CH-BE', 'DE-DO', 'DE-MD', 'FI-TRE', 'TR-ANK', 'CZ-JM', 'FR-BRE', 'KR-GW']
const zones = [...boardKind('swot').zones, ...boardKind('circle_notes').zones]

export function PaperParts() {
  return (
    <>
      <GuidePart title="Regions">
        <Regions />
        <div className="guide-grey">
          <Regions />
        </div>
        <p className="note">Slots are dealt out in order of the code, so that everybody sees the same.</p>
        <p className="guide-row">
          {slots.map(slot => (
            <span key={slot}>
              <RegionMark slot={slot} code={codes[slot - 1] ?? ''} /> {slot}
            </span>
          ))}
        </p>
      </GuidePart>
      <GuidePart title="Papers">
        <Papers />
        <div className="guide-grey">
          <Papers />
        </div>
      </GuidePart>
      <GuidePart title="Cards">
        <div className="guide-swatches">
          <Card paper="S" words="Lies on the board" />
          <Card paper="W" words="Dragged" state="lifted" />
          <Card paper="O" words="Being written" state="editing" />
          <Card paper="T" words="Stands out for its topic" isHit />
          <div className="card" data-paper="idea">
            <RegionStrip slot={5} />
            <p className="card-text">Of a region, written by another person now</p>
            <p className="card-meta">
              <span>TR-ANK</span> <span>Open innovation</span>
            </p>
            <span className="card-writer" data-region={2}>
              do-07 writes
            </span>
          </div>
          <button type="button" className="next">
            New card
          </button>
        </div>
      </GuidePart>
    </>
  )
}

function Regions() {
  return (
    <ul className="guide-swatches">
      {slots.map(slot => (
        <li key={slot}>
          <RegionStrip slot={slot} />
          <b>{codes[slot - 1]}</b>
        </li>
      ))}
    </ul>
  )
}

function Papers() {
  return (
    <ul className="guide-swatches">
      {zones.map(zone => (
        <li key={zone.id} className="card" data-paper={zone.id}>
          <span className="letter">{zone.letter}</span> {zone.label.en}
        </li>
      ))}
    </ul>
  )
}

interface CardProps {
  paper: string
  words: string
  state?: string
  isHit?: boolean
}

function Card({ paper, words, state, isHit = false }: CardProps) {
  return (
    <div className="card" data-paper={paper} data-state={state} data-hit={isHit || undefined}>
      <p className="card-text">{words}</p>
      <p className="card-meta">
        <span>City logistics</span> <span>Develop</span>
      </p>
    </div>
  )
}
