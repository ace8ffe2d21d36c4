/**
 * Colours for canvas elements, which know no tokens: the value that a token, or any colour of CSS, has just now.
 * Asked of the browser once for each and for each theme; `watch` tells when the theme is another.
 */
export interface Colours {
  /** `--ink`, or any colour of CSS. */
  of(colour: string): string
  watch(listener: () => void): () => void
  close(): void
}

/** `probe`: an element inside the page, never shown. */
export function createColours(probe: HTMLElement): Colours {
  const known = new Map<string, string>()
  const listeners = new Set<() => void>()
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const forget = () => {
    known.clear()
    for (const listener of [...listeners]) listener()
  }
  const themes = new MutationObserver(forget)
  themes.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'style', 'class'],
  })
  dark.addEventListener('change', forget)
  return {
    of: colour => {
      const value = known.get(colour) ?? askFor(probe, colour)
      known.set(colour, value)
      return value
    },
    watch: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      themes.disconnect()
      dark.removeEventListener('change', forget)
      listeners.clear()
    },
  }
}

function askFor(probe: HTMLElement, colour: string): string {
  probe.style.color = colour.startsWith('--') ? `var(${colour})` : colour
  return inRedGreenBlue(getComputedStyle(probe).color)
}

/** As canvases have it: another space would be worked out anew for every box that is filled. */
function inRedGreenBlue(colour: string): string {
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  if (!pixel) return colour
  pixel.fillStyle = colour
  pixel.fillRect(0, 0, 1, 1)
  const [red, green, blue, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data
  return `rgb(${red} ${green} ${blue} / ${alpha / 255})`
}
