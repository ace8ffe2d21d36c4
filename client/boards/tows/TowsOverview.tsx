/** Beside the fields while nothing is being made: how many there are, how one is made, and what keeps one from it. */
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import type { Tows } from './use-tows.ts'

interface TowsOverviewProps {
  tows: Tows
  /** `list`: nothing is dragged there. `phone`: above the list, in few words. */
  beside: 'picture' | 'list' | 'phone'
  onFree: () => void
}

export function TowsOverview({ tows, beside, onFree }: TowsOverviewProps) {
  const t = useText()
  return (
    <>
      {beside !== 'phone' && (
        <h2 tabIndex={-1} data-panel-head="">
          {t('tows.overview')}
        </h2>
      )}
      <p className="note">
        {t('tows.intro')} {tows.access === 'write' && t('tows.introMake')}
      </p>
      {beside !== 'phone' && <Counts tows={tows} />}
      {tows.access === 'write' ? (
        <>
          {beside === 'picture' && <p className="note tows-how">{t('tows.pickText')}</p>}
          <Button size="s" className="synergy-draw" onClick={onFree}>
            {t('tows.pick')}
          </Button>
        </>
      ) : (
        <p className="note">{t(tows.access === 'away' ? 'tows.away' : 'tows.readOnly')}</p>
      )}
      {tows.draftCount > 0 && <p className="note">{t('tows.drafts', { n: tows.draftCount })}</p>}
    </>
  )
}

function Counts({ tows }: { tows: Tows }) {
  const t = useText()
  const pairs = tows.topics.flatMap(topic => topic.pairs)
  const within = pairs.filter(({ pair }) => pair.scope === 'within').length
  const rows = [
    { words: t('tows.countPairs'), n: pairs.length },
    { words: t('tows.within'), n: within },
    { words: t('tows.across'), n: pairs.length - within },
    { words: t('tows.countStrategies'), n: tows.strategies.length },
  ]
  return (
    <dl className="synergy-counts">
      {rows.map(({ words, n }) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd className="num">{n}</dd>
        </div>
      ))}
    </dl>
  )
}
