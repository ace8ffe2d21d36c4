/**
 * Whether plain JSON has a shape, as small functions: for what every browser reads at every change, where the schemas
 * of the workshop file (`workshop-file.ts`) would be the largest part of what is sent. Where both say the same, a test
 * holds them to it. Never throws.
 */
import { idPattern } from './document-id.ts'

export type Check = (value: unknown) => boolean

export const isBoolean: Check = value => typeof value === 'boolean'
export const isString: Check = value => typeof value === 'string'
export const isId: Check = value => typeof value === 'string' && idPattern.test(value)

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One text, or a text for each language code. */
export const isLocalisedText: Check = value =>
  isString(value) || (isObject(value) && Object.values(value).every(isString))

export const isListOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check)

export const optional =
  (check: Check): Check =>
  value =>
    value === undefined || check(value)

export const nullish =
  (check: Check): Check =>
  value =>
    value === undefined || value === null || check(value)

/** Keys that are not named may be anything. */
export function hasShape(checks: Readonly<Record<string, Check>>): Check {
  const entries = Object.entries(checks)
  return value => isObject(value) && entries.every(([key, check]) => check(value[key]))
}
