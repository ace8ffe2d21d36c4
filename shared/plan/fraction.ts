/**
 * Exact fractions, since "four decimals, half up" must not depend on binary rounding: 0.35 · 0.5856 … decides ranks.
 * Non-negative numbers only; denominators are positive and fractions are kept in lowest terms.
 */
export interface Fraction {
  over: bigint
  under: bigint
}

export const zero: Fraction = { over: 0n, under: 1n }

/** A zero denominator gives zero: a share of nothing is nothing. */
export function fraction(over: bigint, under = 1n): Fraction {
  if (under === 0n) return zero
  const divisor = greatestDivisor(over, under)
  return { over: over / divisor, under: under / divisor }
}

/** The decimal number that the shortest spelling of `value` names: 4.6 is 46/10. Negative or not finite: zero. */
export function fromDecimal(value: number): Fraction {
  if (!Number.isFinite(value) || value <= 0) return zero
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = mantissa.split('.')
  const shift = Number(exponent) - decimals.length
  const digits = BigInt(whole + decimals)
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift)) : fraction(digits, 10n ** BigInt(-shift))
}

export function sum(parts: Fraction[]): Fraction {
  return parts.reduce((a, b) => fraction(a.over * b.under + b.over * a.under, a.under * b.under), zero)
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under)
}

export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under, a.under * b.over)
}

export function isGreater(a: Fraction, b: Fraction): boolean {
  return a.over * b.under > b.over * a.under
}

/** Twenty decimals are kept of what does not divide as two safe integers; beyond the largest number stands that one. */
export function toNumber({ over, under }: Fraction): number {
  if (over <= Number.MAX_SAFE_INTEGER && under <= Number.MAX_SAFE_INTEGER) return Number(over) / Number(under)
  const rest = Number(((over % under) * 10n ** 20n) / under) / 1e20
  return Math.min(Number.MAX_VALUE, Number(over / under) + rest)
}

/** Rounded half up at the fourth decimal. */
export function toFourDecimals({ over, under }: Fraction): number {
  return Number((over * 20_000n + under) / (2n * under)) / 10_000
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
