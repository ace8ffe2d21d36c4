/** What a region's coordination asks of the server, and what is said about it; the way back is offered at once. */
import { useState } from 'react'
import type { Card } from '../../shared/model/card.ts'
import type { ReleaseDeed } from '../../shared/protocol/release.ts'
import { decideOnCards } from '../api/releases.ts'
import { useErrorText } from '../app/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import { showToast } from '../ui/toast-queue.ts'

/** `seen`: what was shown as it would be released. */
export type Asked = Pick<Card, 'id'> & { seen?: string }

export interface Release {
  busy: boolean
  /** True when the server did it. */
  ask(deed: ReleaseDeed, cards: readonly Asked[]): Promise<boolean>
}

const done = {
  release: 'drafts.released',
  withdraw: 'drafts.withdrawn',
  keep: 'drafts.kept',
  choose: 'drafts.chosen',
  unchoose: 'drafts.unchosen',
} as const satisfies Record<ReleaseDeed, string>

const opposite: Partial<Record<ReleaseDeed, ReleaseDeed>> = {
  release: 'withdraw',
  withdraw: 'release',
  choose: 'unchoose',
  unchoose: 'choose',
}

export function useRelease(boardId: string, isAgain = false): Release {
  const t = useText()
  const errorText = useErrorText()
  const { info } = useWorkshop()
  const [busy, setBusy] = useState(false)
  const send = (deed: ReleaseDeed, cards: readonly Asked[]) =>
    decideOnCards(info.id, {
      boardId,
      deed,
      cards: cards.map(({ id, seen }) => (seen === undefined ? { id } : { id, seen })),
    })
  return {
    busy,
    ask: async (deed, cards) => {
      if (busy || cards.length === 0) return false
      setBusy(true)
      const answer = await send(deed, cards)
      setBusy(false)
      if (!answer.ok) {
        showToast(errorText(answer.error), { kind: 'stop' })
        return false
      }
      const { done: ids, changed } = answer.value
      const back = isAgain ? undefined : opposite[deed]
      const undo = {
        label: t('common.undo'),
        run: () =>
          back &&
          void send(
            back,
            ids.map(id => ({ id })),
          ),
      }
      if (ids.length > 0) showToast(t(done[deed], { n: ids.length }), back ? { action: undo } : {})
      if (changed.length > 0) showToast(t('drafts.changedMeanwhile', { n: changed.length }), { kind: 'stop' })
      return changed.length === 0
    },
  }
}
