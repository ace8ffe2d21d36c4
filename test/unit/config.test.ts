/** Settings: defaults, units, and one clear line for each fault. */
import { describe, expect, it } from 'vitest'
import { defaultConfig, readConfig } from '../../server/config.ts'
import { createLog, errorFields, shortAddress } from '../../server/log.ts'
import { createMetrics } from '../../server/metrics.ts'

const faultsOf = (environment: Record<string, string>) => {
  const read = readConfig(environment)
  return read.ok ? [] : read.error
}

describe('settings', () => {
  it('have defaults, and count as not set when empty', () => {
    expect(readConfig({})).toEqual({ ok: true, value: defaultConfig })
    expect(readConfig({ PORT: '', PUBLIC_URL: '' })).toEqual({ ok: true, value: defaultConfig })
  })

  it('are read in the units of their names', () => {
    const read = readConfig({
      PORT: '8080',
      HOST: '127.0.0.1',
      DATA_DIR: '/srv/zirkel',
      PUBLIC_URL: 'https://zirkel.example.org/',
      TRUSTED_PROXIES: '10.0.0.1, fd00::/8',
      TICKET_LIFETIME_SECONDS: '5',
      IMPORT_MAX_MB: '3',
      MAX_FRAME_KB: '100',
      MAX_DOCUMENT_MB: '2',
      PICTURE_MAX_MB: '3',
      PICTURES_PER_WORKSHOP: '10',
      LOG_LEVEL: 'warn',
    })
    expect(read).toMatchObject({
      ok: true,
      value: {
        port: 8080,
        host: '127.0.0.1',
        dataDir: '/srv/zirkel',
        publicUrl: 'https://zirkel.example.org',
        trustedProxies: ['10.0.0.1', 'fd00::/8'],
        ticketLifetimeMs: 5_000,
        logLevel: 'warn',
        limits: { importMaxBytes: 3_000_000 },
        sync: { maxFrameBytes: 100_000, maxDocumentBytes: 2_000_000 },
        pictures: { maxBytes: 3_000_000, perWorkshop: 10, unnamedDays: 30 },
      },
    })
  })

  it.each([
    [{ PORT: '4400x' }, 'PORT must be a whole number from 0 to 65535, not "4400x".'],
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, not "65536".'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, not "-1".'],
    [{ HOST: 'a b' }, 'HOST must be a host name or an IP address, not "a b".'],
    [
      { PUBLIC_URL: 'ftp://x' },
      'PUBLIC_URL must be an address such as https://zirkel.example.org, without a path, not "ftp://x".',
    ],
    [
      { TRUSTED_PROXIES: 'proxy' },
      'TRUSTED_PROXIES must be IP addresses or networks such as 10.0.0.0/8, separated by commas, not "proxy".',
    ],
    [
      { TRUSTED_PROXIES: '10.0.0.0/33' },
      'TRUSTED_PROXIES must be IP addresses or networks such as 10.0.0.0/8, separated by commas, not "10.0.0.0/33".',
    ],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of info, warn, error, silent, not "loud".'],
  ])('%j: %s', (environment, line) => {
    expect(faultsOf(environment as Record<string, string>)).toEqual([line])
  })

  it('are all looked at, and a fault stays on one short line', () => {
    const faults = faultsOf({ PORT: 'x', IMPORT_MAX_MB: '0', HOST: `a\n${'b'.repeat(500)}` })
    expect(faults.map(fault => fault.split(' ')[0])).toEqual(['PORT', 'HOST', 'IMPORT_MAX_MB'])
    for (const fault of faults) expect(fault).toMatch(/^[^\n]{1,200}$/)
  })
})

describe('the log', () => {
  it('is JSON by the line, from the level that was asked for', () => {
    const lines: string[] = []
    const log = createLog('warn', line => lines.push(line))
    log.info('unseen')
    log.warn('seen', { count: 2 })
    expect(lines.map(line => JSON.parse(line))).toMatchObject([{ level: 'warn', event: 'seen', count: 2 }])
  })

  it('tells an error’s kind and place, not its words', () => {
    const fields = errorFields(new TypeError('what Kim wrote'))
    expect(fields.error).toBe('TypeError')
    expect(JSON.stringify(fields)).not.toContain('Kim')
    expect(fields.at).toContain('config.test.ts')
  })

  it.each([
    ['192.0.2.77', '192.0.2.0'],
    ['::ffff:192.0.2.77', '192.0.2.0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::'],
  ])('shortens %s to %s', (address, short) => {
    expect(shortAddress(address)).toBe(short)
  })
})

describe('metrics', () => {
  it('are Prometheus text', () => {
    const metrics = createMetrics()
    const counter = metrics.counter('asked_total', 'Asked.')
    counter.add({ route: '/a"b' })
    counter.add({ route: '/a"b' }, 2)
    metrics.gauge('open', 'Open.', () => 7)
    metrics.countedBy('left_total', 'Left.', 'reason', () => ({ gone: 3 }))
    const histogram = metrics.histogram('took_seconds', 'Took.', [0.1, 1])
    histogram.observe(0.5)
    histogram.observe(5)
    expect(
      metrics
        .text()
        .split('\n')
        .filter(line => !line.startsWith('#')),
    ).toEqual([
      'asked_total{route="/a_b"} 3',
      'open 7',
      'left_total{reason="gone"} 3',
      'took_seconds_bucket{le="0.1"} 0',
      'took_seconds_bucket{le="1"} 1',
      'took_seconds_bucket{le="+Inf"} 2',
      'took_seconds_sum 5.5',
      'took_seconds_count 2',
      '',
    ])
    expect(() => metrics.gauge('open', 'Again.', () => 0)).toThrow()
  })
})
