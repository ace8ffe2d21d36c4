/**
 * How the interface is built: root `client`, into `dist/client`, which the server serves as it is.
 * No inline script or style is written into the page, so that its content security policy can forbid both.
 * In development `/api` and `/sync` go to a running server (`npm start` beside `vite`).
 */
import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const server = 'http://127.0.0.1:4400'

/** Browsers of the last two years and Firefox ESR; all of them know `light-dark()` and nesting. */
const browsers = ['chrome123', 'edge123', 'firefox128', 'safari17.5']

/** Of the thirty languages that react-aria brings, those that the interface speaks. */
const ariaLocales = ['de-DE', 'en-US']

/** The other languages' words become empty: react-aria falls back to English, and 30 KB stay away from the browser. */
const onlyOurLocales: Plugin = {
  name: 'only-our-locales',
  enforce: 'pre',
  load(id) {
    const locale = /react-(?:aria|stately|aria-components)\/dist\/.*\/([a-z]{2}-[A-Z]{2})\.mjs$/.exec(id)?.[1]
    return locale === undefined || ariaLocales.includes(locale) ? null : 'export default {}'
  },
}

/** One area of one language; the modules that put areas together are left as they are. */
const catalogFile = /\/client\/i18n\/[a-z]{2}\/(?!(?:first|later|index)\.ts)[a-z]+\.ts$/

/** Messages are compiled here, once, so that neither compiler nor parser of ICU is sent to browsers. */
const compiledCatalogs: Plugin = {
  name: 'compiled-catalogs',
  enforce: 'pre',
  async load(id) {
    if (!catalogFile.test(id)) return null
    // the time makes development see a file that was edited
    const { default: messages } = await import(`${pathToFileURL(id)}?${statSync(id).mtimeMs}`)
    const compiled = Object.entries<string>(messages).map(([key, message]) => [
      key,
      compileMessageOrThrow(message),
    ])
    return `export default ${JSON.stringify(Object.fromEntries(compiled))}`
  },
}

export default defineConfig({
  root: 'client',
  plugins: [react(), onlyOurLocales, compiledCatalogs],
  server: {
    host: '127.0.0.1',
    proxy: { '/api': server, '/sync': { target: server, ws: true } },
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: browsers,
    /** Fonts and pictures stay files of their own: a `data:` address would need a hole in the policy. */
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    /** For `npm run size`: which file loads which. */
    manifest: true,
  },
})
