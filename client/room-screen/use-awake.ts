/** Keeps the screen from going dark while the page is seen, where the browser can (it needs https, or this machine). */
import { useEffect } from 'react'

export function useAwake(): void {
  useEffect(() => {
    const stay = () => {
      if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined)
    }
    stay()
    // The browser takes it back whenever the page is hidden.
    document.addEventListener('visibilitychange', stay)
    return () => document.removeEventListener('visibilitychange', stay)
  }, [])
}
