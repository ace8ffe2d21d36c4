/**
 * One board in a browser of its own: loads it, pans and zooms it by wheel events of the page for ten seconds (one each
 * frame, by how much time has passed, so that a slow board is not asked for less), drags one card by the mouse for two,
 * and reads what that cost. Frames are the distances between animation frames; a frame of n times 16.7 ms has dropped
 * n − 1 others.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { browserArgs, mustHaveBrowser } from '../../browser.ts'

export interface BoardFigures {
  /** From the navigation until the cards have been on the screen. */
  firstUsableMs: number
  frameP95Ms: number
  droppedFrames: number
  /** Of the ten seconds of pan and zoom. */
  mainThreadMs: number
  /** Of all the browser's threads in those ten seconds, for one frame; nearly the same however busy the machine is. */
  workPerFrameMs: number
  dragP95Ms: number
  /** After a garbage collection, at the end. */
  heapMb: number
}

const panMs = 10_000
const dragMs = 2_000
const frameMs = 1_000 / 60
/** Peers took 24 s on a machine with much else to do, where our page took one. */
const usableWithinMs = 180_000

export async function measureBoard(url: string): Promise<BoardFigures> {
  const browser = await chromium.launch({ executablePath: mustHaveBrowser(), args: browserArgs() })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    const session = await page.context().newCDPSession(page)
    await page.goto(url)
    await page.waitForFunction(() => 'readyMs' in window, undefined, { timeout: usableWithinMs })
    const firstUsableMs = await page.evaluate(() => Reflect.get(window, 'readyMs') as number)
    await page.evaluate(untilIdle, usableWithinMs)
    const before = await workOf(browser)
    const panned = await page.evaluate(panAndZoom, panMs)
    const after = await workOf(browser)
    const dragged = await drag(page)
    return {
      firstUsableMs,
      frameP95Ms: percentile(panned, 0.95),
      droppedFrames: dropped(panned),
      mainThreadMs: after.mainThreadMs - before.mainThreadMs,
      workPerFrameMs: (after.allMs - before.allMs) / panned.length,
      dragP95Ms: percentile(dragged, 0.95),
      heapMb: await heapMb(session),
    }
  } finally {
    await browser.close()
  }
}

/** In the page. Resolves when it has nothing left to do: what a board still loads belongs to its start, not to panning. */
function untilIdle(timeout: number): Promise<void> {
  return new Promise(resolve => {
    requestIdleCallback(() => resolve(), { timeout })
  })
}

/** In the page. Circles over the board, then in and out; returns the distances between frames in ms. */
async function panAndZoom(durationMs: number): Promise<number[]> {
  const findTarget = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body
  let target = findTarget()
  const intervals: number[] = []
  const begin = performance.now()
  let last = begin
  const speedAt = (part: number) => ({
    x: Math.cos(part * Math.PI * 4) * 1.6,
    y: Math.sin(part * Math.PI * 6) * 1.1,
  })
  await new Promise<void>(resolve => {
    const step = () => {
      const now = performance.now()
      const gone = now - last
      intervals.push(gone)
      last = now
      const part = (now - begin) / durationMs
      const isZooming = part > 0.6 && part < 0.9
      const { x, y } = speedAt(part)
      // a board that takes its cards away from afar would hear nothing more
      if (!target.isConnected) target = findTarget()
      target.dispatchEvent(
        new WheelEvent('wheel', {
          bubbles: true,
          cancelable: true,
          clientX: innerWidth / 2,
          clientY: innerHeight / 2,
          deltaX: isZooming ? 0 : x * gone,
          deltaY: isZooming ? (part < 0.75 ? 1 : -1) * gone * 0.35 : y * gone,
          ctrlKey: isZooming,
        }),
      )
      if (now - begin < durationMs) requestAnimationFrame(step)
      else resolve()
    }
    requestAnimationFrame(step)
  })
  return intervals.slice(1)
}

/** By the mouse, without waiting for answers: a hand does not wait either. */
async function drag(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 })
  const frames = page.evaluate(collectFrames, dragMs)
  await mouse('mousePressed', 683, 384)
  const begin = performance.now()
  const sent: Promise<unknown>[] = []
  while (performance.now() - begin < dragMs) {
    const turn = (performance.now() - begin) / 300
    sent.push(mouse('mouseMoved', 683 + Math.sin(turn) * 220, 384 + Math.cos(turn) * 140 - 140))
    await new Promise(resolve => setTimeout(resolve, frameMs))
  }
  const intervals = await frames
  await Promise.all(sent)
  await mouse('mouseReleased', 683, 384)
  return intervals
}

/** In the page. */
async function collectFrames(durationMs: number): Promise<number[]> {
  const intervals: number[] = []
  const begin = performance.now()
  let last = begin
  await new Promise<void>(resolve => {
    const step = () => {
      const now = performance.now()
      intervals.push(now - last)
      last = now
      if (now - begin < durationMs) requestAnimationFrame(step)
      else resolve()
    }
    requestAnimationFrame(step)
  })
  return intervals.slice(1)
}

/**
 * What the page's main thread and all threads of the browser have worked so far, not how long they waited for a
 * processor that others use: the system's account of each thread (Linux), in nanoseconds.
 */
async function workOf(browser: Browser): Promise<{ mainThreadMs: number; allMs: number }> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const renderers = processInfo.filter(process => process.type === 'renderer')
  const page = renderers.toSorted((a, b) => b.cpuTime - a.cpuTime)[0]
  if (!page) throw new Error('the page has no process')
  const threads = processInfo.flatMap(({ id }) =>
    readdirSync(`/proc/${id}/task`).map(thread => `/proc/${id}/task/${thread}`),
  )
  const allMs = threads.reduce((sum, thread) => sum + threadMs(thread), 0)
  return { mainThreadMs: threadMs(`/proc/${page.id}/task/${page.id}`), allMs }
}

/** Nothing for a thread that has just ended. */
function threadMs(thread: string): number {
  try {
    return Number(readFileSync(`${thread}/schedstat`, 'utf8').split(' ')[0]) / 1_000_000
  } catch {
    return 0
  }
}

async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1_000_000
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

function dropped(intervals: readonly number[]): number {
  return intervals.reduce((sum, interval) => sum + Math.max(0, Math.round(interval / frameMs) - 1), 0)
}
