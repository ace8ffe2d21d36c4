/**
 * Which theme is on: the device's (light or dark, and high contrast where it asks for more), unless the person chose
 * one. The choice is kept in this browser; `<html data-theme>` carries it to tokens.css.
 */
export const appearances = ['auto', 'light', 'dark', 'contrast'] as const
export type Appearance = (typeof appearances)[number]

const storageKey = 'zirkel.appearance'

export function getAppearance(): Appearance {
  try {
    const kept = localStorage.getItem(storageKey)
    return appearances.find(appearance => appearance === kept) ?? 'auto'
  } catch {
    return 'auto'
  }
}

export function applyAppearance(appearance: Appearance = getAppearance()): void {
  const wantsContrast = matchMedia('(prefers-contrast: more)').matches
  const theme = appearance === 'auto' ? (wantsContrast ? 'contrast' : '') : appearance
  if (theme) document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}

export function chooseAppearance(appearance: Appearance): void {
  try {
    localStorage.setItem(storageKey, appearance)
  } catch {
    // The choice then lasts as long as the page.
  }
  applyAppearance(appearance)
}
