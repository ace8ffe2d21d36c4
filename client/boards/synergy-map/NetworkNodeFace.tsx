/**
 * A node as it lies on the canvas: its name as large as its box allows, its kind by the border; regions with colour,
 * pattern and code. `NetworkKey` says which border is which.
 */
import type { CSSProperties } from 'react'
import { useText } from '../../i18n/useText.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { type NamedNode, nodeWords } from './use-network.ts'

/** The letters of its longest word, which has to stand on one line. */
const longestOf = (label: string) => Math.max(...label.split(/[\s-]+/u).map(word => word.length))

/** Letters of the largest size on a line. */
const lettersOnLine = 18

/** More than two lines, or of a region the one below its code. */
function isLong(label: string, isBelowCode: boolean): boolean {
  const room = Math.max(lettersOnLine, longestOf(label))
  let [lines, used] = [1, 0]
  for (const word of label.split(/\s+/u)) {
    const next = used === 0 ? word.length : used + 1 + word.length
    if (next > room && used > 0) lines += 1
    used = next > room ? word.length : next
  }
  return lines > (isBelowCode ? 1 : 2)
}

export function NetworkNodeFace({ node }: { node: NamedNode | undefined }) {
  if (!node) return null
  const { kind, label, slot, code } = node
  return (
    <div
      className="network-node"
      data-kind={kind}
      data-long={isLong(label, code !== undefined) || undefined}
      style={{ '--longest': longestOf(label) } as CSSProperties}
    >
      <b>
        {code && (
          <small>
            <RegionMark slot={slot} code={code} />{' '}
          </small>
        )}
        {label}
      </b>
    </div>
  )
}

/** In the order of the columns. */
const kinds = ['organisation', 'region', 'topic', 'project'] as const

export function NetworkKey() {
  const t = useText()
  return (
    <p className="network-key">
      {kinds.map(kind => (
        <span key={kind}>
          <i className="network-node" data-kind={kind} aria-hidden="true" />
          {t(nodeWords[kind])}
        </span>
      ))}
    </p>
  )
}
