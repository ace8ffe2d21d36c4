/**
 * Which theme is on: what the person chose, else what the place asks for (the room screen), else the device's (light or
 * dark, and high contrast where it asks for more). The choice is kept in this browser; `<html data-theme>` carries it
 * to tokens.css.
 */
import type { MessageId } from '../i18n/catalogs.ts'

export const appearances = ['auto', 'light', 'dark', 'contrast', 'room'] as const
export type Appearance = (typeof appearances)[number]

export const appearanceWords: Record<Appearance, MessageId> = {
  auto: 'common.themeAuto',
  light: 'common.themeLight',
  dark: 'common.themeDark',
  contrast: 'common.themeContrast',
  room: 'common.themeRoom',
}

let ofPlace: Appearance = 'auto'

const storageKey = 'zirkel.appearance'

export function getAppearance(): Appearance {
  try {
    const kept = localStorage.getItem(storageKey)
    return appearances.find(appearance => appearance === kept) ?? 'auto'
  } catch {
    return 'auto'
  }
}

export function applyAppearance(chosen: Appearance = getAppearance()): void {
  const wantsContrast = matchMedia('(prefers-contrast: more)').matches
  const wanted = [chosen, ofPlace, wantsContrast ? 'contrast' : 'auto'].find(theme => theme !== 'auto')
  if (wanted) document.documentElement.dataset.theme = wanted
  else delete document.documentElement.dataset.theme
}

/** What the page asks for where the person chose nothing; `auto` takes it back. */
export function preferAppearance(appearance: Appearance): void {
  ofPlace = appearance
  applyAppearance()
}

export function chooseAppearance(appearance: Appearance): void {
  try {
    localStorage.setItem(storageKey, appearance)
  } catch {
    // The choice then lasts as long as the page.
  }
  applyAppearance(appearance)
}
