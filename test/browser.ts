/**
 * Finds the Chromium for the browser tests, and installs one where there is none: one that is there (CHROMIUM names
 * it, else the usual commands), else Playwright's own, else Debian's package.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { root } from './tools.ts'

/**
 * Of the last list of features alone Chromium knows what to leave out, so Playwright's own that matter here stand in it
 * again. The others draw the suggestions of an address bar that nobody sees, by two processes for every window, which
 * took more of the processor than the pages.
 */
const needless = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
]

/** For every Chromium that is started here: in a closed network it would keep calling hosts that are not there. */
export const browserArgs = (...alsoNeedless: readonly string[]): string[] => [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...needless, ...alsoNeedless].join(',')}`,
]

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

export function findBrowser(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = commands.flatMap(command => folders.map(folder => join(folder, command))).find(existsSync)
  return found ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined)
}

/** Path of a Chromium. Throws with what to do when none can be had. */
export function mustHaveBrowser(): string {
  const browser = findBrowser() ?? installFromPlaywright() ?? installFromDebian()
  if (browser) return browser
  throw new Error('no Chromium found or installable: install one, or name it with CHROMIUM=/path/to/chromium')
}

function installFromPlaywright(): string | undefined {
  console.log('installing Playwright’s Chromium …')
  return tried('node', [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], 120_000)
}

function installFromDebian(): string | undefined {
  console.log('installing Debian’s chromium …')
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args: string[]) => [...sudo, 'apt-get', '-qq', ...args]
  const [update = '', ...updateArgs] = apt('update')
  tried(update, updateArgs, 180_000)
  const [install = '', ...installArgs] = apt('install', '-y', '--no-install-recommends', 'chromium')
  return tried(install, installArgs, 420_000)
}

/** A try that fails is answered by the next way, so its noise is not shown. */
function tried(command: string, args: string[], timeoutMs: number): string | undefined {
  try {
    execFileSync(command, args, {
      stdio: 'ignore',
      timeout: timeoutMs,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  } catch {
    return undefined
  }
  return findBrowser()
}
