/**
 * The open field of a choice among known things: type to find, choose by the arrows or a press. Enter takes the first
 * that fits; anything else leaves what was chosen before. Used by `ChoiceField` and by what is a field only while open.
 */
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useLanguage, useText } from '../i18n/useText.ts'
import { ComboParts, fieldState } from './ComboParts.tsx'
import type { ComboFieldProps } from './combo-field.ts'
import { type ComboOption, filterOf, optionFor } from './combo-options.ts'
import { useNothingHidden } from './use-nothing-hidden.ts'

export interface ChoiceComboProps extends ComboFieldProps {
  /** Null: nothing is chosen. */
  value: string | null
  onChange: (id: string | null) => void
  /** What nothing chosen is called, as the last of the options; without it something has to be chosen. */
  none?: string
  begun?: Begun
  /** The list is closed: by a choice, Escape or a press elsewhere. */
  onClose: () => void
}

/** What was done before the field was there. */
export interface Begun {
  typed: string
  /** Enter was pressed behind it. */
  isTaken: boolean
}

const noneId = '~none'
const arrows = ['ArrowDown', 'ArrowUp']

export function ChoiceCombo(props: ChoiceComboProps) {
  const { options, value, onChange, none, begun, onClose, isDisabled = false, ...parts } = props
  const t = useText()
  const all = none === undefined ? options : [...options, { id: noneId, label: none }]
  const frame = useRef<HTMLDivElement>(null)
  const tellOpen = useNothingHidden(frame)
  const choose = ({ id: found }: ComboOption) => {
    const id = found === noneId ? null : found
    if (id !== value) onChange(id)
    onClose()
  }
  const goOn = useEffectEvent((typed = '', isTaken = false) => {
    typeInto(frame.current?.querySelector('input'), typed)
    const first = isTaken && optionFor(all, typed)
    if (first) choose(first)
  })
  useEffect(() => goOn(begun?.typed, begun?.isTaken), [begun])
  // React Aria may still point at what was chosen before: what fits comes a moment after what was typed
  const isTyped = useRef(false)
  const takeFirst = (event: KeyboardEvent) => {
    if (arrows.includes(event.key)) isTyped.current = false
    const first = isTyped.current && isPlainEnter(event) && firstFound(event.target, all)
    if (!first) return
    event.preventDefault()
    event.stopPropagation()
    choose(first)
  }
  return (
    <I18nProvider locale={useLanguage()}>
      <div
        ref={frame}
        className="combo-keys"
        onKeyDownCapture={takeFirst}
        onInput={() => {
          isTyped.current = true
        }}
      >
        <ComboBox
          {...fieldState(parts.error)}
          isDisabled={isDisabled}
          defaultItems={all}
          defaultFilter={filterOf(all)}
          menuTrigger="focus"
          allowsEmptyCollection
          autoFocus
          value={value}
          onChange={id => onChange(id === null ? null : String(id))}
          defaultInputValue={options.find(option => option.id === value)?.label ?? ''}
          onOpenChange={isOpen => {
            tellOpen(isOpen)
            if (!isOpen) onClose()
          }}
        >
          <ComboParts
            {...parts}
            placeholder={parts.placeholder ?? none ?? ''}
            emptyText={typed => t('combo.nothing', { typed })}
            onAction={id => (id === noneId ? () => onChange(null) : undefined)}
          />
        </ComboBox>
      </div>
    </I18nProvider>
  )
}

/** Of a language that is written by several keys a sign, Enter ends the sign. */
const isPlainEnter = ({ key, nativeEvent }: KeyboardEvent) => key === 'Enter' && !nativeEvent.isComposing

const firstFound = (target: EventTarget, options: readonly ComboOption[]) =>
  target instanceof HTMLInputElement ? optionFor(options, target.value) : undefined

/** What is chosen is marked, so that the first letter takes its place; then as if it were typed now. */
function typeInto(field: HTMLInputElement | null | undefined, text: string): void {
  if (!field) return
  field.select()
  if (text === '') return
  field.setRangeText(text, 0, field.value.length, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
}
