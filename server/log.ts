/**
 * The log: one JSON object a line on standard error, so that standard output stays free for what was asked for.
 * It never holds tokens, link secrets, names, texts or whole addresses: callers pass ids, counts, kinds and the
 * pattern of a route, and an address only through `shortAddress`.
 */
export type LogFields = Record<string, string | number | boolean | null | undefined>

export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

export const logLevels = ['info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** `least`: what is less weighty is not written. */
export function createLog(
  least: LogLevel = 'info',
  write: (line: string) => void = line => process.stderr.write(`${line}\n`),
): Log {
  const at = (level: LogLevel) => (event: string, fields?: LogFields) => {
    if (logLevels.indexOf(level) < logLevels.indexOf(least)) return
    write(JSON.stringify({ time: new Date().toISOString(), level, event, ...fields }))
  }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

/** Says nothing; for tests and measurements. */
export const silentLog: Log = { info() {}, warn() {}, error() {} }

/** What is logged of an unexpected error: its kind and place, not its message, which may quote what people wrote. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = (error.stack ?? '').split('\n').filter(line => line.trimStart().startsWith('at '))
  return {
    error: error.name,
    code,
    at: frames
      .slice(0, 4)
      .map(line => line.trim().slice(3))
      .join(' < '),
  }
}

/** The network of an address, not the machine: the first three bytes of IPv4, the first three groups of IPv6. */
export function shortAddress(address: string): string {
  const v4 = /(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)
  if (v4) return `${v4[1]}.0`
  return `${address.split(':').slice(0, 3).join(':')}::`
}
