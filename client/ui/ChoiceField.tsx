/**
 * One choice out of many, found by typing. Until it is pressed it is a button that shows what is chosen, so that a page
 * with many of them costs no more than one with none; then the combobox stands in its place, with what was typed
 * meanwhile, and goes when its list closes. For few options use `SelectField`.
 */
import { type KeyboardEvent, startTransition, useEffect, useRef, useState } from 'react'
import type { Begun, ChoiceComboProps } from './ChoiceCombo.tsx'
import { choiceCombo } from './combo-field.ts'
import { FieldFrame } from './FieldFrame.tsx'
import './combo.css'

export type ChoiceFieldProps = Omit<ChoiceComboProps, 'begun' | 'onClose'>

export function ChoiceField(props: ChoiceFieldProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [begun, setBegun] = useState(nothing)
  const [takesFocus, setTakesFocus] = useState(false)
  // the button stays, and is typed on, until the combobox has come
  const open = (next: Begun) => {
    setBegun(next)
    startTransition(() => setOpen(true))
  }
  const close = () => {
    setTakesFocus(frame.current?.contains(document.activeElement) ?? false)
    setBegun(nothing)
    setOpen(false)
  }
  return (
    <div ref={frame} className="combo">
      {isOpen ? (
        <choiceCombo.Part {...props} begun={begun} onClose={close} />
      ) : (
        <AtRest {...props} begun={begun} takesFocus={takesFocus} onOpen={open} />
      )}
    </div>
  )
}

const nothing: Begun = { typed: '', isTaken: false }
const openingKeys = ['ArrowDown', 'ArrowUp', 'Enter', ' ']

interface AtRestProps extends ChoiceFieldProps {
  begun: Begun
  takesFocus: boolean
  onOpen: (begun: Begun) => void
}

function AtRest(props: AtRestProps) {
  const { label, labelHidden, options, value, none, hint, error, begun, takesFocus, onOpen } = props
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) button.current?.focus()
  }, [takesFocus])
  const shown = options.find(option => option.id === value)?.label
  const onKeyDown = (event: KeyboardEvent) => {
    const { typed } = begun
    const isLetter = event.key.length === 1 && (event.key !== ' ' || typed !== '')
    if (event.ctrlKey || event.metaKey || !(isLetter || openingKeys.includes(event.key))) return
    event.preventDefault()
    event.stopPropagation()
    if (isLetter) onOpen({ typed: typed + event.key, isTaken: false })
    else onOpen({ typed, isTaken: event.key === 'Enter' && typed !== '' })
  }
  return (
    <FieldFrame {...{ label, labelHidden, hint, error }}>
      {ties => (
        <button
          {...ties}
          ref={button}
          type="button"
          role="combobox"
          className="input combo-rest"
          aria-haspopup="listbox"
          aria-expanded={false}
          disabled={props.isDisabled}
          onPointerEnter={choiceCombo.preload}
          onFocus={choiceCombo.preload}
          onKeyDown={onKeyDown}
          onClick={() => onOpen(begun)}
        >
          {shown ?? <span className="combo-none">{props.placeholder ?? none}</span>}
        </button>
      )}
    </FieldFrame>
  )
}
