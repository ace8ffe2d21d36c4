/** The links as a list: the exchanges first, both ways beside each other, then all others; twelve, and more on request. */
import { type ReactNode, useMemo } from 'react'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ExchangeRow, LinkRow } from './ListRows.tsx'
import { countLinks, firstSynergies, listSynergies, shownAtOnce } from './synergy-list.ts'
import type { SynergyMap } from './use-synergies.ts'

interface ListViewProps {
  map: SynergyMap
  chosen: string | undefined
  onChoose: (linkId: string) => void
  shown: number
  onMore: () => void
}

export function ListView({ map, chosen, onChoose, shown, onMore }: ListViewProps) {
  const t = useText()
  const find = map.findCard
  const all = useMemo(() => listSynergies(map), [map])
  const first = firstSynergies(all, shown)
  const hidden = countLinks(all) - countLinks(first)
  const rows = { find, chosen, onChoose }
  return (
    <div className="synergies">
      <p className="note">{t('synergies.intro')}</p>
      <Section
        title={t('synergies.exchanges')}
        count={all.exchanges.length}
        note={t('synergies.exchangesText')}
        isShown={first.exchanges.length > 0}
      >
        {first.exchanges.map(exchange => (
          <ExchangeRow key={exchange.pair.join()} exchange={exchange} {...rows} />
        ))}
      </Section>
      <Section title={t('synergies.otherLinks')} count={all.others.length} isShown={first.others.length > 0}>
        {first.others.map(link => (
          <LinkRow key={link.id} link={link} {...rows} />
        ))}
      </Section>
      {hidden > 0 && (
        <Button className="synergies-more" onClick={onMore}>
          {t('synergies.more', { n: Math.min(hidden, shownAtOnce) })}
        </Button>
      )}
    </div>
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
