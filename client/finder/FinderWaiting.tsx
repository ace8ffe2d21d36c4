/**
 * In the finder's place while it comes: takes what is typed meanwhile, which would else be taken for keys of the board,
 * and hands it on.
 */
import { useText } from '../i18n/useText.ts'
import { typedAhead } from '../keys/key-sheet.ts'
import '../ui/field.css'
import './finder-waiting.css'

export function FinderWaiting({ onClose }: { onClose: () => void }) {
  const t = useText()
  return (
    <div className="finder-waiting" role="dialog" aria-label={t('keys.find')}>
      <input
        className="input"
        type="search"
        // biome-ignore lint/a11y/noAutofocus: who asked for the finder types at once
        autoFocus
        aria-label={t('keys.find')}
        onChange={event => typedAhead.set(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') onClose()
        }}
      />
    </div>
  )
}
