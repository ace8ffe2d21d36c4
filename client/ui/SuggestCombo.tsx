/** A line of text with known words to choose from: what is typed is taken as it stands, chosen or not. */
import { type KeyboardEvent, useRef } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useLanguage, useText } from '../i18n/useText.ts'
import { ComboParts, fieldState } from './ComboParts.tsx'
import type { ComboFieldProps } from './combo-field.ts'
import { filterOf, lastName, putName } from './combo-options.ts'
import { useNothingHidden } from './use-nothing-hidden.ts'

export interface SuggestComboProps extends ComboFieldProps {
  value: string
  onChange: (text: string) => void
  /** Several, with commas between them: a choice takes the place of the last one. */
  isList?: boolean
  autoFocus?: boolean
  /** Enter, where it does not choose from the list. */
  onEnter?: () => void
  /** The focus goes elsewhere. */
  onLeave?: () => void
}

export function SuggestCombo(props: SuggestComboProps) {
  const { options, value, onChange, isList = false, autoFocus = false, onEnter, onLeave, ...field } = props
  const { isDisabled = false, ...parts } = field
  const t = useText()
  const frame = useRef<HTMLDivElement>(null)
  const isFound = filterOf(options)
  const asked = (typed: string) => (isList ? lastName(typed) : typed)
  const choose = (id: unknown) => {
    const chosen = options.find(option => option.id === id)
    if (chosen && isList) onChange(putName(value, chosen.label))
  }
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onEnter || isPointing(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    onEnter()
  }
  return (
    <I18nProvider locale={useLanguage()}>
      <div ref={frame} className="combo-keys" onKeyDownCapture={enter}>
        <ComboBox
          {...fieldState(parts.error)}
          isDisabled={isDisabled}
          defaultItems={options}
          defaultFilter={(label, typed) => isFound(label, asked(typed))}
          allowsCustomValue
          allowsEmptyCollection={options.length > 0 && asked(value) !== ''}
          autoFocus={autoFocus}
          menuTrigger="input"
          onOpenChange={useNothingHidden(frame)}
          inputValue={value}
          onInputChange={onChange}
          // of several names none is the one that is chosen: Escape must not put it in the place of all
          {...(isList ? { value: null } : {})}
          onChange={choose}
          {...(onLeave ? { onBlur: onLeave } : {})}
        >
          <ComboParts {...parts} emptyText={typed => t('combo.asTyped', { typed: asked(typed) })} />
        </ComboBox>
      </div>
    </I18nProvider>
  )
}

const isPointing = (target: EventTarget) =>
  target instanceof Element && target.hasAttribute('aria-activedescendant')
