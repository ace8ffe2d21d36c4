/**
 * Reads the tokens of the interface as a browser would: every theme with what it changes upon light, `light-dark()`
 * and `var()` followed, colours as sRGB. Knows just the notations that tokens.css uses; anything else throws.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const clientDir = join(import.meta.dirname, '../../../../client')

export const themes = ['light', 'dark', 'contrast', 'room'] as const
export type Theme = (typeof themes)[number]

/** Each of 0 to 1, gamma-encoded. */
export type Rgb = readonly [number, number, number]

export interface Tokens {
  names: readonly string[]
  value(name: string): string
  color(name: string): Rgb
}

/** Declarations by selector; those inside media queries are another matter. */
function readBlocks(css: string): Map<string, Map<string, string>> {
  const plain = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  const blocks = new Map<string, Map<string, string>>()
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{};]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(',').map(one => one.trim())) {
      const block = blocks.get(selector) ?? new Map<string, string>()
      for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g))
        block.set(name, value.replaceAll(/\s+/g, ' ').trim())
      blocks.set(selector, block)
    }
  }
  return blocks
}

export function readTokens(theme: Theme): Tokens {
  const blocks = readBlocks(readFileSync(join(clientDir, 'ui/tokens.css'), 'utf8'))
  const values = new Map([
    ...(blocks.get(':root') ?? []),
    ...(blocks.get(`:root[data-theme="${theme}"]`) ?? []),
  ])
  const value = (name: string): string => {
    const found = values.get(name)
    if (found === undefined) throw new Error(`tokens.css has no --${name}`)
    const followed = found.replaceAll(/var\(--([\w-]+)\)/g, (_, other: string) => value(other))
    const sides = /^light-dark\(((?:[^()]|\([^()]*\))+), ((?:[^()]|\([^()]*\))+)\)$/.exec(followed)
    return (theme === 'dark' ? sides?.[2] : sides?.[1]) ?? followed
  }
  return { names: [...values.keys()], value, color: name => parseColor(value(name)) }
}

function parseColor(text: string): Rgb {
  if (text === 'white') return [1, 1, 1]
  if (text === 'black') return [0, 0, 0]
  const parts = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text)?.slice(1).map(Number)
  if (!parts) throw new Error(`not a colour that tokens.css may use: ${text}`)
  const [lightness = 0, chroma = 0, hue = 0] = parts
  const angle = (hue * Math.PI) / 180
  return oklabToRgb(lightness, chroma * Math.cos(angle), chroma * Math.sin(angle))
}

/** Björn Ottosson, "A perceptual color space for image processing" (2020); out of gamut is cut off. */
function oklabToRgb(lightness: number, a: number, b: number): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

/** Machado, Oliveira and Fernandes (2009), at full strength, on linear sRGB. */
const missingCones = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const
export const blindnesses = ['protanopia', 'deuteranopia', 'tritanopia'] as const

/** The colour as somebody without one kind of cones sees it. */
export function seenWithout(blindness: (typeof blindnesses)[number], color: Rgb): Rgb {
  const linear = color.map(decode)
  const [r = 0, g = 0, b = 0] = missingCones[blindness].map(row =>
    encode(row.reduce((sum, share, index) => sum + share * (linear[index] ?? 0), 0)),
  )
  return [r, g, b]
}

/** Distance in OKLab; about 0.02 is what an eye just notices. */
export function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [rgbToOklab(one), rgbToOklab(other)]
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)))
}

function rgbToOklab(color: Rgb): number[] {
  const [r = 0, g = 0, b = 0] = color.map(decode)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function encode(linear: number): number {
  const cut = Math.min(1, Math.max(0, linear))
  return cut <= 0.0031308 ? 12.92 * cut : 1.055 * cut ** (1 / 2.4) - 0.055
}

function decode(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** WCAG's relative luminance. */
function luminance([r, g, b]: Rgb): number {
  return 0.2126 * decode(r) + 0.7152 * decode(g) + 0.0722 * decode(b)
}

/** WCAG 2 contrast, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
