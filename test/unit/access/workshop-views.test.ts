/** Views of workshops: read once however many ask, never older than the last change, forgotten by no failure. */
import { describe, expect, it } from 'vitest'
import { createWorkshopViews, type WorkshopView } from '../../../server/access/workshop-views.ts'

/** Readings that the test ends one by one; each gives a view that tells its number. */
function readings() {
  const open: { resolve(): void; reject(): void }[] = []
  const read = () =>
    new Promise<WorkshopView | undefined>((resolve, reject) => {
      const view = { number: open.length + 1 } as unknown as WorkshopView
      open.push({ resolve: () => resolve(view), reject: () => reject(new Error('no disk')) })
    })
  return { open, views: createWorkshopViews(read) }
}

const settle = () => new Promise(resolve => setImmediate(resolve))

describe('views', () => {
  it('are read once for all who ask at the same time, and then known', async () => {
    const { open, views } = readings()
    const asked = [views.load('w'), views.load('w'), views.load('w')]
    await settle()
    open[0]?.resolve()
    expect(await Promise.all(asked)).toEqual([{ number: 1 }, { number: 1 }, { number: 1 }])
    expect(await views.load('w')).toBe(views.peek('w'))
    expect(open).toHaveLength(1)
  })

  it('are read anew for a change that came while they were read, once for all such changes', async () => {
    const { open, views } = readings()
    const first = views.refresh('w')
    await settle()
    const later = [views.refresh('w'), views.refresh('w')]
    await settle()
    expect(open).toHaveLength(1)
    open[0]?.resolve()
    expect(await first).toEqual({ number: 1 })
    await settle()
    open[1]?.resolve()
    expect(await Promise.all(later)).toEqual([{ number: 2 }, { number: 2 }])
    expect(views.peek('w')).toEqual({ number: 2 })
  })

  it('keep the last good view when a reading fails, and read again when asked', async () => {
    const { open, views } = readings()
    const failing = views.load('w')
    await settle()
    open[0]?.reject()
    await expect(failing).rejects.toThrow('no disk')
    const again = views.load('w')
    await settle()
    open[1]?.resolve()
    expect(await again).toEqual({ number: 2 })
  })
})
