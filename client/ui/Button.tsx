/**
 * A word to press. One `primary` a view, outlined for the rest, `bare` inside text and tables, `stop` for what
 * takes something away. While `busy` it keeps its place and name and cannot be pressed twice.
 */
import type { ButtonHTMLAttributes, Ref } from 'react'
import './button.css'

export type ButtonKind = 'plain' | 'primary' | 'bare' | 'stop'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind
  size?: 's' | 'm' | 'l'
  busy?: boolean
  ref?: Ref<HTMLButtonElement>
}

export function Button({
  kind = 'plain',
  size = 'm',
  busy = false,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={className ? `button ${className}` : 'button'}
      data-kind={kind}
      data-size={size}
      data-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? event => event.preventDefault() : onClick}
    />
  )
}
