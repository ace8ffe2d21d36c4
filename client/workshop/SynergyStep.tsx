/** What regions have in common and what one can give another, as the rules read it from the SWOT grids: a list. */
import { useCallback, useEffect, useState } from 'react'
import type { Control } from '../../shared/model/control.ts'
import type { LinkKind, PlanLink } from '../../shared/plan/plan.ts'
import { readPlan } from '../api/plans.ts'
import { topicLabel } from '../cards/card-words.ts'
import type { MessageId } from '../i18n/catalogs.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useBoards, useCardsOf, useControl, useWorkshop } from '../react/workshop-context.ts'
import { Badge, type BadgeKind } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { RegionMark } from '../ui/RegionMark.tsx'
import { boardsOfStep, documentsOfBoard } from './steps.ts'
import './synergies.css'

const kindWords: Record<LinkKind, MessageId> = {
  complementarity: 'workshop.linkComplementarity',
  shared_strength: 'workshop.linkSharedStrength',
  shared_need: 'workshop.linkSharedNeed',
  shared_opportunity: 'workshop.linkSharedOpportunity',
  shared_risk: 'workshop.linkSharedRisk',
}
const kinds = Object.keys(kindWords) as LinkKind[]

const statusWords: Record<PlanLink['status'], { badge: BadgeKind; words: MessageId }> = {
  accepted: { badge: 'done', words: 'workshop.linkAccepted' },
  suggested: { badge: 'open', words: 'workshop.linkSuggested' },
  parked: { badge: 'parked', words: 'workshop.linkParked' },
  rejected: { badge: 'parked', words: 'workshop.linkRejected' },
}

export function SynergyStep() {
  const t = useText()
  const { links, failed, ask } = useLinks()
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
        {links?.length === 0 && (
          <EmptyState title={t('workshop.synergiesEmpty')}>
            <p>{t('workshop.synergiesEmptyText')}</p>
          </EmptyState>
        )}
        {kinds.map(kind => (
          <LinkSection
            key={kind}
            kind={kind}
            links={links?.filter(link => link.kind === kind) ?? []}
            textById={textById}
          />
        ))}
      </div>
    </main>
  )
}

function useLinks() {
  const t = useText()
  const { info } = useWorkshop()
  const [links, setLinks] = useState<PlanLink[]>()
  const [failed, setFailed] = useState<string>()
  const ask = useCallback(() => {
    void readPlan(info.id).then(answer => {
      if (answer.ok) setLinks(answer.value.links)
      setFailed(
        answer.ok ? undefined : answer.error.kind === 'network' ? t('errors.network') : answer.error.message,
      )
    })
  }, [info.id, t])
  useEffect(ask, [ask])
  return { links, failed, ask }
}

/** The cards behind the links are SWOT cards of all regions. */
function useSwotTexts(): ReadonlyMap<string, { text: string; lang: string | null }> {
  const control = useControl()
  const { session } = useWorkshop().info
  const documents = boardsOfStep(control, 'swot').flatMap(board =>
    documentsOfBoard(control, board, session.documents),
  )
  const cards = useCardsOf(useBoards(documents.map(document => document.id)))
  return new Map(cards.map(card => [card.id, { text: card.text, lang: card.lang }]))
}

interface LinkSectionProps {
  kind: LinkKind
  links: readonly PlanLink[]
  textById: ReturnType<typeof useSwotTexts>
}

function LinkSection({ kind, links, textById }: LinkSectionProps) {
  const t = useText()
  if (links.length === 0) return null
  return (
    <section className="synergy-kind">
      <h2>
        {t(kindWords[kind])} <span>{links.length}</span>
      </h2>
      <ul>
        {links.map(link => (
          <LinkRow key={link.id} link={link} textById={textById} />
        ))}
      </ul>
    </section>
  )
}

function LinkRow({ link, textById }: { link: PlanLink; textById: LinkSectionProps['textById'] }) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const { badge, words } = statusWords[link.status]
  return (
    <li className="synergy">
      <h3>{topicLabel(control, link.topic, language)}</h3>
      <p className="synergy-flow">
        <Flow link={link} control={control} />
      </p>
      <ul className="synergy-cards">
        {link.cards.map(id => (
          <li key={id} lang={textById.get(id)?.lang ?? undefined}>
            {textById.get(id)?.text ?? id}
          </li>
        ))}
      </ul>
      <Badge kind={badge}>{t(words)}</Badge>
    </li>
  )
}

function Flow({ link, control }: { link: PlanLink; control: Control }) {
  const t = useText()
  const mark = (id: string) => {
    const region = control.regions.find(one => one.id === id)
    return <RegionMark key={id} slot={region?.slot} code={region?.code ?? id} />
  }
  if (!link.giver || !link.receiver) return link.regions.map(mark)
  return (
    <>
      {mark(link.giver)}
      <span className="arrow" role="img" aria-label={t('workshop.givesTo')} />
      {mark(link.receiver)}
    </>
  )
}
