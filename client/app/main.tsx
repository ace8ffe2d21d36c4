/** Starts the interface: appearance and language first, so that nothing flashes, then the page of the address. */
import { createRoot } from 'react-dom/client'
import { startLanguage } from '../i18n/active-language.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import { App, preloadPage } from './App.tsx'
import { applyAppearance } from './appearance.ts'

applyAppearance()
const words = startLanguage()
preloadPage()
await words

const root = document.getElementById('root')
// It is not there where the browser was told to be too old (`public/old-browser.js`).
if (root) createRoot(root).render(<App />)
