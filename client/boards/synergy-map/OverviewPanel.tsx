/** Beside the map while no link is chosen: what is decided, and what waits for one's own region. */
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { FlowedCards } from '../template/FlowedCards.tsx'
import { stateOf, useLinkWords } from './link-words.ts'
import { NewTies } from './NewTies.tsx'
import type { SynergyMap } from './use-synergies.ts'
import { useWaiting } from './use-waiting.ts'
import { WorkedTogether } from './WorkedTogether.tsx'

interface OverviewPanelProps {
  map: SynergyMap
  onChoose: (linkId: string) => void
  onDraw: () => void
}

export function OverviewPanel({ map, onChoose, onDraw }: OverviewPanelProps) {
  const t = useText()
  const counts = Map.groupBy(map.links, stateOf)
  const rows = [
    { words: t('synergies.countAccepted'), n: counts.get('done')?.length ?? 0 },
    { words: t('synergies.countOpen'), n: counts.get('open')?.length ?? 0 },
    { words: t('synergies.countParked'), n: counts.get('parked')?.length ?? 0 },
    { words: t('synergies.countRejected'), n: counts.get('rejected')?.length ?? 0 },
  ]
  return (
    <>
      <h2 tabIndex={-1} data-panel-head="">
        {t('synergies.overview')}
      </h2>
      {map.links.length > 0 && <p className="note">{t('synergies.chooseLink')}</p>}
      <dl className="synergy-counts">
        <dt>{t('synergies.allLinks')}</dt>
        <dd className="num">{map.links.length}</dd>
        {rows.map(({ words, n }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd className="num">{n}</dd>
          </div>
        ))}
        <NewTies />
      </dl>
      {map.links.length > 0 && <Waiting map={map} onChoose={onChoose} />}
      <WorkedTogether />
      <FlowedCards />
      {map.canWrite && (
        <Button size="s" className="synergy-draw" onClick={onDraw}>
          {t('synergies.draw')}
        </Button>
      )}
    </>
  )
}

function Waiting({ map, onChoose }: Pick<OverviewPanelProps, 'map' | 'onChoose'>) {
  const t = useText()
  const wordsOf = useLinkWords()
  const waiting = useWaiting(map)
  if (waiting === null) return null
  return (
    <section className="synergy-waiting">
      <h3>
        {t('synergies.waitsForYou')} <span>{waiting.length}</span>
      </h3>
      {waiting.length === 0 ? (
        <p className="note">{t('synergies.nothingWaits')}</p>
      ) : (
        <ul>
          {waiting.map(link => {
            const { topic, what } = wordsOf(link)
            return (
              <li key={link.id}>
                <button type="button" onClick={() => onChoose(link.id)}>
                  <b>{topic}</b> <span>{what}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
