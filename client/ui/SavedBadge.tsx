/**
 * Whether what one wrote is on the server's disk. Shape and word: the shape alone tells the four apart in grey.
 * It is a status, read when it changes to offline or refused, silent while typing is being saved.
 */
import { formatTime } from '../i18n/formats.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useCalmWords } from './use-calm-words.ts'
import './saved.css'

export type SavedState =
  | { state: 'saving' }
  /** `at`: when the last of it was acknowledged. */
  | { state: 'saved'; at?: Date }
  | { state: 'offline' }
  /** The server cannot save at the moment. */
  | { state: 'heldUp' }
  | { state: 'refused'; reason?: string }

export function SavedBadge({ saved }: { saved: SavedState }) {
  const words = useWords(saved)
  const isNews = saved.state !== 'saved' && saved.state !== 'saving'
  const told = useCalmWords(isNews ? words : '')
  return (
    <>
      <p className="saved" data-state={saved.state}>
        {words}
      </p>
      <span className="sr" role="status">
        {told}
      </span>
    </>
  )
}

function useWords(saved: SavedState): string {
  const t = useText()
  const language = useLanguage()
  switch (saved.state) {
    case 'saving':
      return t('common.savedSaving')
    case 'saved':
      return saved.at
        ? t('common.savedSavedAt', { time: formatTime(saved.at, language, true) })
        : t('common.savedSaved')
    case 'offline':
      return t('common.savedOffline')
    case 'heldUp':
      return t('common.savedHeldUp')
    case 'refused':
      return saved.reason ? t('common.savedRefused', { reason: saved.reason }) : t('common.savedRefusedPlain')
  }
}
