/** The list of keys, made from the table that binds them, and the switch for those that are single letters. */
import { useText } from '../i18n/useText.ts'
import { useObservable } from '../react/workshop-context.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { type KeyScope, keyRows, keyScopes, printKeys } from './key-table.ts'
import { keyWords } from './key-words.ts'
import { letterKeys, switchLetterKeys } from './letter-keys.ts'
import '../ui/field.css'
import './keys.css'

const scopeWords = {
  workshop: 'shortcuts.scopeWorkshop',
  board: 'shortcuts.scopeBoard',
  card: 'shortcuts.scopeCard',
  carry: 'shortcuts.scopeCarry',
  field: 'shortcuts.scopeField',
  map: 'map.scope',
  room: 'room.scope',
} as const satisfies Record<KeyScope, string>

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t('keys.title')}
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <div className="keys">
        {keyScopes.map(scope => (
          <section key={scope} className="keys-scope">
            <h3>{t(scopeWords[scope])}</h3>
            <dl>
              {keyRows
                .filter(row => row.scope === scope)
                .map(({ command }) => (
                  <div key={command}>
                    <dt>
                      <kbd>{printKeys(command, t)}</kbd>
                    </dt>
                    <dd>{t(keyWords[command])}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <LetterSwitch />
    </Dialog>
  )
}

function LetterSwitch() {
  const t = useText()
  const isOn = useObservable(letterKeys)
  return (
    <div>
      <label className="choice">
        <input type="checkbox" checked={isOn} onChange={event => switchLetterKeys(event.target.checked)} />
        {t('shortcuts.letters')}
      </label>
      <p className="field-hint">{t('shortcuts.lettersHint')}</p>
    </div>
  )
}
