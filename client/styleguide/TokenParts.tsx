/** Colour, type, space, elevation and motion, by the names of tokens.css. */
import { GuidePart } from './GuidePart.tsx'

const colors = [
  'ground',
  'sunk',
  'sheet',
  'ink',
  'ink-2',
  'ink-3',
  'rule',
  'rule-strong',
  'accent',
  'accent-wash',
  'stop',
  'stop-wash',
]
const sizes = ['3xl', '2xl', 'xl', 'l', 'row', 'm', 'card', 's', 'xs']
const spaces = [1, 2, 3, 4, 6, 8, 12, 16, 24]
const lifts = [
  { name: 'lie', words: 'lies on the board' },
  { name: 'lift', words: 'lifted: edited, dragged' },
  { name: 'over', words: 'over: menu, dialog' },
]

export function TokenParts() {
  return (
    <>
      <GuidePart title="Colour">
        <ul className="guide-swatches">
          {colors.map(name => (
            <li key={name}>
              <span className="guide-swatch" style={{ background: `var(--${name})` }} />
              {name}
            </li>
          ))}
        </ul>
      </GuidePart>
      <GuidePart title="Type">
        <ul>
          {sizes.map(size => (
            <li key={size} className="guide-type">
              <small className="quiet">{size}</small>
              <span style={{ fontSize: `var(--text-${size})` }}>Laden und Abrechnen 04:31</span>
            </li>
          ))}
        </ul>
        <p lang="ko">협력 · 강점과 약점</p>
      </GuidePart>
      <GuidePart title="Space">
        <ul className="guide-row">
          {spaces.map(space => (
            <li key={space} className="guide-space">
              <span style={{ width: `var(--s-${space})` }} />
              <small>{space}</small>
            </li>
          ))}
        </ul>
      </GuidePart>
      <GuidePart title="Lift and motion">
        <ul className="guide-swatches">
          {lifts.map(({ name, words }) => (
            <li key={name} className="guide-lift" style={{ boxShadow: `var(--${name})` }}>
              {words}
            </li>
          ))}
        </ul>
        <p className="note">
          120 ms for press and focus, 220 ms for a card released or a link accepted, 420 ms for the reveal of
          all grids. None where the device asks for less motion.
        </p>
      </GuidePart>
    </>
  )
}
