/** Work that takes a while: what is being done, how far it is where that is known, and a way to stop it. */
import { useId } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from './Button.tsx'
import './progress.css'

export interface ProgressProps {
  label: string
  /** 0 to 1; without it nobody knows how far it is. */
  done?: number
  /** Missing where the work cannot be stopped any more. */
  onStop?: () => void
}

export function Progress({ label, done, onStop }: ProgressProps) {
  const t = useText()
  const id = useId()
  return (
    <div className="progress">
      <p id={id} role="status">
        {label}
      </p>
      <progress aria-labelledby={id} {...(done === undefined ? {} : { value: done })} max={1} />
      {onStop && (
        <Button size="s" onClick={onStop}>
          {t('common.stop')}
        </Button>
      )}
    </div>
  )
}
