/**
 * A note as it is read: React's own elements from the blocks of the body, with what was read of it underlined. Nothing
 * of a note is ever taken for mark-up.
 */
import { Fragment, type ReactNode } from 'react'
import type { NoteBlock, NoteRun, Reference } from '../../shared/model/note-blocks.ts'
import type { Span } from '../../shared/plan/extract/note-reading.ts'
import { useText } from '../i18n/useText.ts'
import './note-text.css'

/** A place in the text that was read, with the letter that stands for it below. */
export interface ReadMark {
  letter: string
  span: Span
}

export interface NoteTextProps {
  blocks: readonly NoteBlock[]
  lang: string | null
  marks?: readonly ReadMark[]
  /** Undefined: shown as plain words. */
  linkOf?: (reference: Reference) => string | undefined
  /** Headings are headings to those who hear the page; in a list of notes they would be too many. */
  headings?: boolean
}

export function NoteText(props: NoteTextProps) {
  const { blocks, lang, marks = [], linkOf = () => undefined, headings = false } = props
  return (
    <div className="note-text" lang={lang ?? undefined}>
      {groupItems(blocks).map((group, index) => (
        <Group key={keyOf(group[0], index)} group={group} marks={marks} linkOf={linkOf} headings={headings} />
      ))}
    </div>
  )
}

type Reading = Required<Pick<NoteTextProps, 'marks' | 'linkOf'>>

type GroupProps = Reading & { group: readonly NoteBlock[]; headings: boolean }

function Group({ group, headings, ...reading }: GroupProps) {
  const [first] = group
  if (first?.kind === 'item')
    return (
      <ul className="note-list">
        {group.map((block, at) => (
          <Item key={keyOf(block, at)} block={block}>
            <Runs block={block} {...reading} />
          </Item>
        ))}
      </ul>
    )
  if (!first) return null
  const runs = <Runs block={first} {...reading} />
  if (first.kind !== 'heading') return <p className="note-paragraph">{runs}</p>
  return headings ? <h3 className="note-heading">{runs}</h3> : <p className="note-heading">{runs}</p>
}

function Item({ block, children }: { block: NoteBlock; children: ReactNode }) {
  const t = useText()
  if (block.kind !== 'item') return null
  const { list, depth, number, checked } = block
  return (
    <li
      className="note-item"
      data-list={list}
      data-checked={list === 'check' ? checked : undefined}
      style={{ '--depth': depth } as React.CSSProperties}
    >
      {list === 'number' && <span className="note-number">{number}.</span>}
      {list === 'check' && (
        <span
          className="note-check"
          role="img"
          aria-label={t(checked ? 'circles.checked' : 'circles.unchecked')}
        >
          {checked ? '☑' : '☐'}
        </span>
      )}
      {list === 'bullet' && (
        <span className="note-number" aria-hidden="true">
          •
        </span>
      )}
      <span>{children}</span>
    </li>
  )
}

/** Items that follow each other are one list. */
function groupItems(blocks: readonly NoteBlock[]): NoteBlock[][] {
  const groups: NoteBlock[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.kind === 'item' && last?.[0]?.kind === 'item') last.push(block)
    else groups.push([block])
  }
  return groups
}

/** Blocks without words have no place in the text: then which of them it is. */
function keyOf(block: NoteBlock | undefined, index: number): string {
  return block?.runs[0] ? String(block.runs[0].from) : `empty ${index}`
}

function Runs({ block, marks, linkOf }: Reading & { block: NoteBlock }) {
  return block.runs.map(run => (
    <Fragment key={run.from}>
      {cutAtMarks(run, marks).map(({ text, from, mark, isLast }) => (
        <Fragment key={from}>
          <Piece
            run={run}
            text={text}
            isRead={mark !== undefined}
            href={run.reference ? linkOf(run.reference) : undefined}
          />
          {mark && isLast && (
            <sup className="note-mark" aria-hidden="true">
              {mark.letter}
            </sup>
          )}
        </Fragment>
      ))}
    </Fragment>
  ))
}

interface PieceProps {
  run: NoteRun
  text: string
  isRead: boolean
  href: string | undefined
}

function Piece({ run, text, isRead, href }: PieceProps) {
  if (text === '\n') return <br />
  const looks = (['bold', 'italic', 'underline', 'strike'] as const).filter(look => run[look])
  const className = [
    ...looks.map(look => `note-${look}`),
    ...(isRead ? ['note-read'] : []),
    ...(run.reference ? ['note-reference'] : []),
  ].join(' ')
  if (href !== undefined)
    return (
      <a className={className} href={href}>
        {text}
      </a>
    )
  return className ? <span className={className}>{text}</span> : text
}

interface CutPiece {
  text: string
  from: number
  mark: ReadMark | undefined
  /** The mark ends here: its letter follows. */
  isLast: boolean
}

function cutAtMarks(run: NoteRun, marks: readonly ReadMark[]): CutPiece[] {
  const end = run.from + run.text.length
  const edges = new Set([run.from, end])
  for (const { span } of marks) {
    for (const edge of [span.from, span.to]) if (edge > run.from && edge < end) edges.add(edge)
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end
    const mark = marks.find(({ span }) => span.from <= from && to <= span.to)
    return { text: run.text.slice(from - run.from, to - run.from), from, mark, isLast: mark?.span.to === to }
  })
}
