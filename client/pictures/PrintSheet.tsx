/**
 * A board on paper, for the time that the browser's print window is open: as one large picture, or as headings and
 * cards that flow over as many pages as they need. On the screen it is never seen.
 */
import { useEffect, useRef, useState } from 'react'
import { formatInstant } from '../i18n/later-formats.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { RegionMark } from '../ui/RegionMark.tsx'
import { drawSheet } from './draw-sheet.ts'
import { setPageRules } from './page-rules.ts'
import { readTools } from './palette.ts'
import { svgOf } from './save-picture.ts'
import type { BoardSheet, SheetPart, SheetSection, SheetSource } from './sheet.ts'
import '../ui/letter.css'
import './print-sheet.css'

export type PrintForm = 'poster' | 'pages'

export interface PrintSheetProps {
  sheet: BoardSheet
  form: PrintForm
  onDone: () => void
}

export function PrintSheet({ sheet, form, onDone }: PrintSheetProps) {
  const t = useText()
  const language = useLanguage()
  const poster = usePoster(sheet, form)
  const isReady = form === 'pages' || poster !== undefined
  const [printedAt] = useState(() => new Date())
  const done = useRef(onDone)
  done.current = onDone
  const size = form === 'pages' ? 'A4 portrait' : poster?.isWide === false ? 'A3 portrait' : 'A3 landscape'
  useEffect(() => {
    if (!isReady) return
    const takeAway = setPageRules({
      size,
      footLeft: `${sheet.workshop} · ${sheet.title}`,
      footRight: t('pictures.asOf', { time: formatInstant(printedAt, language) }),
      pageWords: t('pictures.pageOf', { page: '{page}', pages: '{pages}' }),
    })
    const whenDone = () => done.current()
    window.addEventListener('afterprint', whenDone, { once: true })
    window.print()
    return () => {
      window.removeEventListener('afterprint', whenDone)
      takeAway()
    }
  }, [isReady, size, sheet, printedAt, language, t])
  return (
    <div className="print-sheet" data-form={form}>
      {form === 'poster' ? (
        poster && <img src={poster.href} alt={`${sheet.title}, ${sheet.workshop}`} />
      ) : (
        <PrintPages sheet={sheet} />
      )}
    </div>
  )
}

interface Poster {
  href: string
  isWide: boolean
}

/** Undefined until it is drawn, and decoded, so that no empty page is printed. */
function usePoster(sheet: BoardSheet, form: PrintForm): Poster | undefined {
  const [poster, setPoster] = useState<Poster>()
  useEffect(() => {
    if (form !== 'poster') return
    let isOver = false
    let href = ''
    async function draw() {
      await document.fonts.ready
      const tools = readTools()
      const drawing = drawSheet(sheet, tools)
      href = URL.createObjectURL(new Blob([await svgOf(drawing, tools.palette)], { type: 'image/svg+xml' }))
      const image = new Image()
      image.src = href
      await image.decode()
      if (!isOver) setPoster({ href, isWide: drawing.width >= drawing.height })
    }
    void draw()
    return () => {
      isOver = true
      URL.revokeObjectURL(href)
    }
  }, [sheet, form])
  return poster
}

function PrintPages({ sheet }: { sheet: BoardSheet }) {
  return (
    <>
      <h1>{sheet.title}</h1>
      <p className="print-workshop">{sheet.workshop}</p>
      {sheet.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet never changes
        <PrintPart key={index} part={part} isOfCards={sheet.kind !== 'links'} />
      ))}
    </>
  )
}

interface PrintPartProps {
  part: SheetPart
  /** Else of links, whose number their head says already. */
  isOfCards: boolean
}

function PrintPart({ part, isOfCards }: PrintPartProps) {
  return (
    <section className="print-part">
      {part.region ? (
        <h2>
          <RegionMark slot={part.region.slot} code={part.region.code} name={part.name ?? ''} />
        </h2>
      ) : (
        part.name && <h2>{part.name}</h2>
      )}
      {part.sections.map(section => (
        <PrintSection key={section.id} section={section} isOfCards={isOfCards} />
      ))}
    </section>
  )
}

interface PrintSectionProps {
  section: SheetSection
  isOfCards: boolean
}

function PrintSection({ section, isOfCards }: PrintSectionProps) {
  const t = useText()
  return (
    <section className="print-section">
      <h3>
        {section.letter && (
          <span className="letter" data-paper={section.paper} aria-hidden="true">
            {section.letter}
          </span>
        )}
        {section.label} {isOfCards && <small>{t('swot.cards', { n: section.cards.length })}</small>}
      </h3>
      <ul>
        {section.cards.map(card => (
          <li key={card.id} data-paper={card.paper} lang={card.lang ?? undefined}>
            <p>{card.text}</p>
            {(card.region || card.meta) && (
              <small>
                {card.region && <RegionMark slot={card.region.slot} code={card.region.code} />} {card.meta}
              </small>
            )}
            {card.sources?.map(source => (
              <PrintSource key={source.id} source={source} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function PrintSource({ source: { text, lang, letter, paper, region } }: { source: SheetSource }) {
  return (
    <div className="print-source" lang={lang ?? undefined}>
      {letter && (
        <span className="letter" data-paper={paper}>
          {letter}
        </span>
      )}
      <span>
        {region && <RegionMark slot={region.slot} code={region.code} />} {text}
      </span>
    </div>
  )
}
