/** Under the compared grids: topics to let stand out, by how many cards have them; the other views; printing. */
import { useMemo } from 'react'
import { Link } from '../app/Link.tsx'
import { topicLabel } from '../cards/topic-words.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { boardPictures } from '../pictures/board-pictures.ts'
import { PictureTool } from '../pictures/PictureTool.tsx'
import { useIsComing } from '../react/use-is-coming.ts'
import { useCardsOf, useControl, useWorkshop } from '../react/workshop-context.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { MenuButton } from '../ui/Menu.tsx'
import { boardName } from './board-name.ts'
import type { BoardPlace } from './use-board-place.ts'
import { type Place, placePath } from './workshop-path.ts'

/** As many as fit beside the links on a small laptop. */
const topicsInLine = 4

export interface BoardFootProps {
  place: Place
  boardPlace: BoardPlace
  boards: readonly OpenBoard[]
  hitTopic: string | undefined
  onHitTopic: (topic: string | undefined) => void
}

export function BoardFoot({ place, boardPlace, boards, hitTopic, onHitTopic }: BoardFootProps) {
  const t = useText()
  const { info } = useWorkshop()
  const title = boardName(boardPlace.board, useLanguage())
  const large = boardPlace.own ?? boardPlace.documents[0]
  return (
    <footer className="board-foot">
      <Topics boards={boards} hitTopic={hitTopic} onHitTopic={onHitTopic} />
      <div className="board-links">
        {large && (
          <Link href={placePath(info.id, { step: place.step, part: large.id })}>
            {t('workshop.oneLarge')}
          </Link>
        )}
        <Link href={placePath(info.id, { ...place, outline: true })}>{t('workshop.outline')}</Link>
        {place.step === 'swot' && (
          <Link href={placePath(info.id, { step: 'tows' })}>{t('workshop.strategies')}</Link>
        )}
        <PictureTool preload={boardPictures.preload}>
          {dialog => <boardPictures.Part boards={boards} title={title} {...dialog} />}
        </PictureTool>
      </div>
    </footer>
  )
}

function Topics({
  boards,
  hitTopic,
  onHitTopic,
}: Pick<BoardFootProps, 'boards' | 'hitTopic' | 'onHitTopic'>) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const counted = useTopicCounts(boards)
  if (counted.length === 0) return <FirstCardHint boards={boards} />
  const inLine = counted.slice(0, topicsInLine)
  const chosen = counted.find(topic => topic.id === hitTopic)
  if (chosen && !inLine.includes(chosen)) inLine.splice(-1, 1, chosen)
  const toggle = (id: string) => onHitTopic(id === hitTopic ? undefined : id)
  return (
    // biome-ignore lint/a11y/useSemanticElements: presses, no form fields
    <div className="board-topics" role="group" aria-label={t('workshop.highlightTopic')}>
      <span aria-hidden="true">{t('workshop.highlightTopic')}</span>
      {inLine.map(({ id, count }) => (
        <button
          key={id}
          type="button"
          className="board-topic"
          aria-pressed={id === hitTopic}
          onClick={() => toggle(id)}
        >
          {topicLabel(control, id, language)} {count}
        </button>
      ))}
      <MenuButton
        label={t('workshop.allTopics', { n: counted.length })}
        className="board-topic"
        groups={[
          {
            id: 'topics',
            entries: counted.map(({ id, count }) => ({
              id,
              label: `${topicLabel(control, id, language)} ${count}`,
              checked: id === hitTopic,
              onAction: () => toggle(id),
            })),
          },
        ]}
      />
    </div>
  )
}

/** Boards without topics are new to those who look at them. */
function FirstCardHint({ boards }: { boards: readonly OpenBoard[] }) {
  const t = useText()
  const hasCards = useCardsOf(boards).length > 0
  const canWrite = boards.some(board => board.access === 'write')
  const isComing = useIsComing(boards)
  return <span>{canWrite && !hasCards && !isComing && t('workshop.firstCard')}</span>
}

/** Topics that occur, most frequent first, then in order of the workshop. */
function useTopicCounts(boards: readonly OpenBoard[]): { id: string; count: number }[] {
  const cards = useCardsOf(boards)
  const { topics } = useControl()
  return useMemo(() => {
    const counts = Map.groupBy(cards, card => card.topic)
    return topics
      .map(({ id }) => ({ id, count: counts.get(id)?.length ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
  }, [cards, topics])
}
