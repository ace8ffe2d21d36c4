/**
 * Draws the short messages. Polite: read aloud when the reader pauses; never takes the focus. Time stands still while
 * the pointer or the focus is on a message. Mounted once, by the app.
 */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from './Button.tsx'
import { getToasts, hideToast, subscribeToToasts, type Toast, toastDurationMs } from './toast-queue.ts'
import './toast.css'

export function Toasts() {
  const t = useText()
  const toasts = useSyncExternalStore(subscribeToToasts, getToasts)
  return (
    <section className="toasts" aria-label={t('common.notifications')} aria-live="polite">
      {toasts.map(toast => (
        <ToastSheet key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function ToastSheet({ toast }: { toast: Toast }) {
  const t = useText()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => hideToast(toast.id), toastDurationMs)
    return () => clearTimeout(timer)
  }, [held, toast.id])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only stops the clock, it starts nothing
    <div
      className="toast"
      data-kind={toast.kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.message}</p>
      {toast.action && (
        <Button
          kind="bare"
          size="s"
          onClick={() => {
            toast.action?.run()
            hideToast(toast.id)
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <Button kind="bare" size="s" aria-label={t('common.close')} onClick={() => hideToast(toast.id)}>
        ×
      </Button>
    </div>
  )
}
