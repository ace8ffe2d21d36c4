/** What regions have in common and what one can give another, as the rules read it from the SWOT grids: a list. */
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Plan } from '../../shared/plan/plan.ts'
import { readPlan } from '../api/plans.ts'
import { useErrorText } from '../app/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { useBoards, useCardsOf, useControl, useWorkshop } from '../react/workshop-context.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ExchangeRow, LinkRow, type SwotTexts } from './SynergyRows.tsx'
import { boardsOfStep, documentsOfBoard } from './steps.ts'
import { countLinks, firstSynergies, listSynergies, type SynergyList } from './synergy-list.ts'
import './synergies.css'

export function SynergyStep() {
  const t = useText()
  const { plan, failed, ask } = usePlan()
  const textById = useSwotTexts()
  return (
    <main className="workshop-main" id="main">
      <div className="synergies">
        <header>
          <p className="note">{t('workshop.synergiesText')}</p>
          <Button size="s" onClick={ask}>
            {t('workshop.synergiesAgain')}
          </Button>
        </header>
        {failed && <p className="field-error">{failed}</p>}
        {plan?.links.length === 0 && (
          <EmptyState title={t('workshop.synergiesEmpty')}>
            <p>{t('workshop.synergiesEmptyText')}</p>
          </EmptyState>
        )}
        {plan && plan.links.length > 0 && <Synergies plan={plan} textById={textById} />}
      </div>
    </main>
  )
}

function usePlan() {
  const { info } = useWorkshop()
  const errorText = useErrorText()
  const [plan, setPlan] = useState<Plan>()
  const [failed, setFailed] = useState<string>()
  const wordsOf = useRef(errorText)
  wordsOf.current = errorText
  const ask = useCallback(() => {
    void readPlan(info.id).then(answer => {
      if (answer.ok) setPlan(answer.value)
      setFailed(answer.ok ? undefined : wordsOf.current(answer.error))
    })
  }, [info.id])
  useEffect(ask, [ask])
  return { plan, failed, ask }
}

/** The cards behind the links are SWOT cards of all regions. */
function useSwotTexts(): SwotTexts {
  const control = useControl()
  const { session } = useWorkshop().info
  const documents = boardsOfStep(control, 'swot').flatMap(board =>
    documentsOfBoard(control, board, session.documents),
  )
  const cards = useCardsOf(useBoards(documents.map(document => document.id)))
  return useMemo(() => new Map(cards.map(card => [card.id, { text: card.text, lang: card.lang }])), [cards])
}

function Synergies({ plan, textById }: { plan: Plan; textById: SwotTexts }) {
  const t = useText()
  const [showsAll, setShowsAll] = useState(false)
  const all = useMemo(() => listSynergies(plan), [plan])
  const shown = showsAll ? all : firstSynergies(all)
  const hidden = countLinks(all) - countLinks(shown)
  return (
    <>
      <Exchanges list={shown} total={all.exchanges.length} textById={textById} />
      <Section title={t('workshop.otherLinks')} count={all.others.length} isShown={shown.others.length > 0}>
        {shown.others.map(link => (
          <LinkRow key={link.id} link={link} textById={textById} />
        ))}
      </Section>
      {hidden > 0 && (
        <Button className="synergies-more" onClick={() => setShowsAll(true)}>
          {t('workshop.moreLinks', { n: hidden })}
        </Button>
      )}
    </>
  )
}

function Exchanges({ list, total, textById }: { list: SynergyList; total: number; textById: SwotTexts }) {
  const t = useText()
  return (
    <Section
      title={t('workshop.exchanges')}
      count={total}
      note={t('workshop.exchangesText')}
      isShown={list.exchanges.length > 0}
    >
      {list.exchanges.map(exchange => (
        <ExchangeRow key={exchange.pair.join()} exchange={exchange} textById={textById} />
      ))}
    </Section>
  )
}

interface SectionProps {
  title: string
  count: number
  note?: string
  isShown: boolean
  children: ReactNode
}

function Section({ title, count, note, isShown, children }: SectionProps) {
  if (!isShown) return null
  return (
    <section className="synergy-part">
      <h2>
        {title} <span>{count}</span>
      </h2>
      {note && <p className="note">{note}</p>}
      <ul>{children}</ul>
    </section>
  )
}
