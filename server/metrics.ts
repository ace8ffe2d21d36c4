/**
 * Counters, gauges and histograms, written as Prometheus text for `/metrics`. Each part registers its own at the
 * start; label values come from closed sets (routes, kinds, reasons), never from what people send.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'

export type Labels = Record<string, string>

export interface Counter {
  add(labels?: Labels, by?: number): void
}

export interface Histogram {
  observe(value: number): void
}

export interface Metrics {
  counter(name: string, help: string): Counter
  /** `read` is called whenever the text is asked for. */
  gauge(name: string, help: string, read: () => number): void
  /** A counter that somebody else keeps, by the values of one label. */
  countedBy(name: string, help: string, label: string, read: () => Readonly<Record<string, number>>): void
  /** `bounds` ascending, in the unit that `name` says. */
  histogram(name: string, help: string, bounds: number[]): Histogram
  /** Prometheus text format 0.0.4. */
  text(): string
}

export function createMetrics(): Metrics {
  const sections = new Map<string, () => string[]>()
  const register = (name: string, type: string, help: string, samples: () => string[]) => {
    if (sections.has(name)) throw new Error(`metric ${name} is registered twice`)
    sections.set(name, () => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples()])
  }
  return {
    counter(name, help) {
      const values = new Map<string, number>()
      register(name, 'counter', help, () => [...values].map(([labels, value]) => `${name}${labels} ${value}`))
      return {
        add(labels = {}, by = 1) {
          const key = formatLabels(labels)
          values.set(key, (values.get(key) ?? 0) + by)
        },
      }
    },
    gauge(name, help, read) {
      register(name, 'gauge', help, () => [`${name} ${read()}`])
    },
    countedBy(name, help, label, read) {
      register(name, 'counter', help, () =>
        Object.entries(read()).map(([value, count]) => `${name}${formatLabels({ [label]: value })} ${count}`),
      )
    },
    histogram(name, help, bounds) {
      const histogram = createHistogram(name, bounds)
      register(name, 'histogram', help, histogram.samples)
      return histogram
    },
    text: () => `${[...sections.values()].flatMap(section => section()).join('\n')}\n`,
  }
}

/** Memory, and how late the event loop runs: what tells that a server is at its end. Returns what stops the watch. */
export function watchProcess(metrics: Metrics): () => void {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  metrics.gauge('process_resident_memory_bytes', 'Memory held.', () => process.memoryUsage.rss())
  metrics.gauge(
    'zirkel_event_loop_lag_p99_seconds',
    'How late the event loop runs, since the last reading.',
    () => {
      const seconds = delay.percentile(99) / 1e9
      delay.reset()
      return seconds
    },
  )
  return () => delay.disable()
}

function createHistogram(name: string, bounds: number[]) {
  const counts = bounds.map(() => 0)
  let count = 0
  let sum = 0
  return {
    observe(value: number) {
      count += 1
      sum += value
      bounds.forEach((bound, index) => {
        if (value <= bound) counts[index] = (counts[index] ?? 0) + 1
      })
    },
    samples: () => [
      ...bounds.map((bound, index) => `${name}_bucket{le="${bound}"} ${counts[index]}`),
      `${name}_bucket{le="+Inf"} ${count}`,
      `${name}_sum ${sum}`,
      `${name}_count ${count}`,
    ],
  }
}

function formatLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${value.replace(/["\\\n]/g, '_')}"`)
  return pairs.length > 0 ? `{${pairs.join(',')}}` : ''
}
