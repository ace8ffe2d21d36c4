/** What every combobox consists of: label, field, the button that opens the list, the list, error and hint. */
import { useContext } from 'react'
import {
  Button,
  ComboBoxStateContext,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import type { ComboFieldProps } from './combo-field.ts'
import type { ComboOption } from './combo-options.ts'
import './combo.css'

/** Eight options by hand, six by thumb: a longer list turns up over what it belongs to sooner than need be. */
const mostHeightPx = 288

/** Of React Aria's combobox, what every one of ours has. */
export const fieldState = (error: string | null | undefined) => ({
  className: 'field',
  'data-state': error ? 'wrong' : undefined,
  isInvalid: Boolean(error),
  validationBehavior: 'aria' as const,
})

interface ComboPartsProps extends Omit<ComboFieldProps, 'options' | 'isDisabled'> {
  /** Of a list without any option that fits. */
  emptyText: (typed: string) => string
  /** Of options that are deeds rather than values. */
  onAction?: (id: string) => (() => void) | undefined
}

export function ComboParts(props: ComboPartsProps) {
  const { label, labelHidden, placeholder, hint, error, emptyText, onAction } = props
  return (
    <>
      <Label className={labelHidden ? 'sr' : ''}>{label}</Label>
      <Group className="combo-control">
        <Input className="input" placeholder={placeholder} />
        <Button className="combo-open" />
      </Group>
      {error && <FieldError className="field-error">{error}</FieldError>}
      {hint && (
        <Text slot="description" elementType="p" className="field-hint">
          {hint}
        </Text>
      )}
      <Popover className="combo-popover" offset={2} maxHeight={mostHeightPx}>
        <section aria-label={label}>
          <ListBox className="menu" renderEmptyState={() => <EmptyList textOf={emptyText} />}>
            {(option: ComboOption) => <Option option={option} onAction={onAction?.(option.id)} />}
          </ListBox>
        </section>
      </Popover>
    </>
  )
}

function EmptyList({ textOf }: { textOf: (typed: string) => string }) {
  const typed = useContext(ComboBoxStateContext)?.inputValue ?? ''
  return <p className="combo-empty">{textOf(typed)}</p>
}

function Option({ option, onAction }: { option: ComboOption; onAction: (() => void) | undefined }) {
  const { id, label, hint } = option
  return (
    <ListBoxItem
      id={id}
      textValue={label}
      className="menu-item combo-option"
      {...(onAction === undefined ? {} : { onAction })}
    >
      <Text slot="label">
        {label} {hint && <span className="combo-hint">{hint}</span>}
      </Text>
    </ListBoxItem>
  )
}
