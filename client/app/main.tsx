/** Starts the interface: appearance and language first, so that nothing flashes, then the page of the address. */
import { createRoot } from 'react-dom/client'
import { startLanguage } from '../i18n/active-language.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import { App, preloadPage } from './App.tsx'
import { applyAppearance } from './appearance.ts'

/**
 * What is drawn without its page would show the page a third of a second later: React lets no two pictures follow each
 * other faster when the first says that something is still to come. Nothing waits at the top of this module: the
 * pages are built on the chunk that it is part of, and would wait for it in turn.
 */
async function start(): Promise<void> {
  await Promise.all([startLanguage(), preloadPage()])
  const root = document.getElementById('root')
  // It is not there where the browser was told to be too old (`public/old-browser.js`).
  if (root) createRoot(root).render(<App />)
}

applyAppearance()
void start()
