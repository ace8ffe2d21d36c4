/**
 * The short messages above the page, newest last. A message leaves by itself after eight seconds (long enough to
 * read two lines and reach its button), or when its action is taken. No React here: any code may show one.
 */
export interface Toast {
  id: number
  message: string
  kind: 'plain' | 'stop'
  action?: { label: string; run: () => void }
}

export const toastDurationMs = 8_000
const maxToasts = 3

let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function replaceToasts(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Returns the message's id, so that it can be taken away when it no longer holds. */
export function showToast(message: string, options: Partial<Pick<Toast, 'kind' | 'action'>> = {}): number {
  const toast: Toast = { id: nextId++, message, kind: 'plain', ...options }
  replaceToasts([...toasts, toast].slice(-maxToasts))
  return toast.id
}

export function hideToast(id: number): void {
  replaceToasts(toasts.filter(toast => toast.id !== id))
}

export function getToasts(): readonly Toast[] {
  return toasts
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
