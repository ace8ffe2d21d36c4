/**
 * A component that comes when it is needed, or a little before: `preload` on the first sign that somebody is about to
 * use it (pointer over, focus), `preloadWhenIdle` once the page stands. What has come is drawn at once, without the
 * empty moment of a plain `lazy`. A network that fails is tried again, since the press that asked for it still holds.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

export interface LazyPart<Props> {
  Part: LazyExoticComponent<ComponentType<Props>>
  preload: () => void
  /** Settles when it has come, or when that was tried in vain; never rejected. */
  whenCome: () => Promise<void>
}

/** Long enough for a line that breaks for a moment; then the error boundary speaks. */
const attempts = 4
const retryMs = 1_500

export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let coming: Promise<{ default: ComponentType<Props> }> | undefined
  let come: { default: ComponentType<Props> } | undefined
  const begin = () => {
    coming ??= loadPatiently(load).then(
      component => {
        come = { default: component }
        return come
      },
      (error: unknown) => {
        coming = undefined
        throw error
      },
    )
    return coming
  }
  const whenCome = () => begin().then(noMatter, noMatter)
  return {
    Part: lazy(() => (come ? atOnce(come) : begin())),
    preload: () => void whenCome(),
    whenCome,
  }
}

const noMatter = () => undefined

async function loadPatiently<T>(load: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await load()
    } catch (error) {
      if (attempt === attempts) throw error
      await new Promise(resolve => setTimeout(resolve, attempt * retryMs))
    }
  }
}

/** A promise that answers while it is asked: React then draws without waiting. */
function atOnce<T>(value: T): Promise<T> {
  const settled = Promise.resolve(value)
  // biome-ignore lint/suspicious/noThenProperty: it answers like any promise, only sooner
  settled.then = ((answer?: (value: T) => unknown) => {
    answer?.(value)
    return settled
  }) as typeof settled.then
  return settled
}

/** By then a page on a slow line stands and can be written on; the first menu is seldom asked for sooner. */
const calmAfterMs = 1_500

/** Behind all that the page itself needs, one part in each idle moment: none of them makes a press wait. */
export function preloadWhenIdle(...parts: readonly { preload: () => void }[]): void {
  setTimeout(() => preloadNext(parts), calmAfterMs)
}

function preloadNext([part, ...rest]: readonly { preload: () => void }[]): void {
  if (!part) return
  whenIdle(() => {
    part.preload()
    preloadNext(rest)
  })
}

function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 3_000 })
  else setTimeout(run, 100)
}
