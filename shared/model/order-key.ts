/**
 * Keys that sort as plain strings and between any two of which there is another: the keys of the package
 * fractional-indexing in base 62, letter for letter (its tests compare the two), in a third of its bytes, since every
 * browser loads this before the first card. A key is an integer part, whose first letter tells its length (`a0`, `b00`,
 * `Zz`), and a fraction that does not end in 0.
 */

/** In order of their codes. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** The further from the middle, the longer the integer part. */
const heads = digits.slice(10)
/** Stands for itself only: nothing would fit before it. */
const smallest = `A${'0'.repeat(26)}`

export function isOrderKey(text: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]+$/.test(text) || text === smallest) return false
  const length = integerLength(text.charAt(0))
  return text.length === length || (text.length > length && !text.endsWith('0'))
}

/** `lower < upper`, both keys; null is the end. */
export function orderKeyBetween(lower: string | null, upper: string | null): string {
  if (lower === null) return upper === null ? 'a0' : orderKeyBefore(upper)
  const whole = integerOf(lower)
  const fraction = lower.slice(whole.length)
  if (upper !== null && integerOf(upper) === whole)
    return whole + fractionBetween(fraction, upper.slice(whole.length))
  const next = neighbourOf(whole, 1)
  if (next !== undefined && (upper === null || next < upper)) return next
  return whole + fractionBetween(fraction, null)
}

function orderKeyBefore(upper: string): string {
  const whole = integerOf(upper)
  if (whole < upper && whole !== smallest) return whole
  return neighbourOf(whole, -1) ?? whole + fractionBetween('', upper.slice(whole.length))
}

/** The head is part of it. */
function integerLength(head: string): number {
  const place = heads.indexOf(head)
  return place < 26 ? 27 - place : place - 24
}

function integerOf(key: string): string {
  return key.slice(0, integerLength(key.charAt(0)))
}

/** The integer that follows or goes before; undefined at either end. */
function neighbourOf(whole: string, by: 1 | -1): string | undefined {
  const [last, first] = by === 1 ? ['z', '0'] : ['0', 'z']
  let at = whole.length - 1
  while (at > 0 && whole[at] === last) at -= 1
  const rest = whole.length - 1 - at
  if (at > 0)
    return whole.slice(0, at) + digits.charAt(digits.indexOf(whole.charAt(at)) + by) + first.repeat(rest)
  const head = heads.charAt(heads.indexOf(whole.charAt(0)) + by)
  return head === '' ? undefined : head + first.repeat(integerLength(head) - 1)
}

/** Between two fractions without trailing zeros, `lower < upper`; a null `upper` is 1. */
function fractionBetween(lower: string, upper: string | null): string {
  let same = 0
  while (upper !== null && (lower[same] ?? '0') === upper[same]) same += 1
  if (upper !== null && same > 0)
    return upper.slice(0, same) + fractionBetween(lower.slice(same), upper.slice(same))
  const low = lower === '' ? 0 : digits.indexOf(lower.charAt(0))
  const high = upper === null ? digits.length : digits.indexOf(upper.charAt(0))
  if (high - low > 1) return digits.charAt(Math.round((low + high) / 2))
  if (upper !== null && upper.length > 1) return upper.charAt(0)
  return digits.charAt(low) + fractionBetween(lower.slice(1), null)
}

/** `count` increasing keys between two. */
export function orderKeysBetween(lower: string | null, upper: string | null, count: number): string[] {
  if (count <= 0) return []
  if (lower !== null && upper !== null) {
    const before = Math.floor(count / 2)
    const middle = orderKeyBetween(lower, upper)
    return [
      ...orderKeysBetween(lower, middle, before),
      middle,
      ...orderKeysBetween(middle, upper, count - before - 1),
    ]
  }
  const keys: string[] = []
  let [after, before] = [lower, upper]
  while (keys.length < count) {
    const key = orderKeyBetween(after, before)
    keys.push(key)
    if (upper === null) after = key
    else before = key
  }
  return upper === null ? keys : keys.reverse()
}
