/**
 * Numbers as people write them in the two languages: digits with marks ("1.250,50", "40'000", "1 200"), fractions,
 * number words and their compounds ("sechsunddreißig", "one hundred and twenty"), halves ("anderthalb", "two and
 * a half") and ordinals. Pure; every parser looks at a few tokens only.
 */
import {
  articles,
  dozenWords,
  englishOrdinals,
  englishSmall,
  englishTens,
  germanHalves,
  germanOrdinalStems,
  germanSmall,
  germanTens,
  halfWords,
  pairWords,
  romanNumbers,
} from './number-words.ts'
import { isSign, isWord, type Match, smallNumber, type Token } from './tokens.ts'

export interface NumberValue {
  amount: number
  /** The value if a single mark before three digits is a decimal mark: "1,250" Mio. is 1.25 million. */
  asDecimal: number
  /** Written as "ein" or "a": an article that may be no number at all. */
  article: boolean
}

/** More groups than these are no number that a person wrote. */
const maxGroups = 6
/** Above this, doubles lose whole units. */
const maxDigits = 15
/** "neunhundertneunundneunzigtausend…" fits well inside. */
const maxWordLength = 60

function plain(amount: number, next: number, article = false): Match<NumberValue> {
  return { value: { amount, asDecimal: amount, article }, next }
}

interface Groups {
  parts: string[]
  marks: string[]
  next: number
}

function isBlankGroup(tokens: Token[], index: number, groups: Groups): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (token?.kind !== 'digits' || before === undefined || token.key.length !== 3) return false
  const first = groups.parts[0] ?? ''
  return (
    token.from - before.to === 1 &&
    first.length <= 3 &&
    !first.startsWith('0') &&
    groups.marks.every(mark => mark === ' ')
  )
}

function readGroups(tokens: Token[], index: number): Groups {
  const groups: Groups = { parts: [tokens[index]?.key ?? ''], marks: [], next: index + 1 }
  while (groups.parts.length < maxGroups) {
    const mark = tokens[groups.next]
    const digits = tokens[groups.next + 1]
    if (isSign(mark, '.', ',', "'") && digits?.kind === 'digits' && !mark?.gap && !digits.gap) {
      groups.marks.push(mark?.key ?? '')
      groups.parts.push(digits.key)
      groups.next += 2
    } else if (isBlankGroup(tokens, groups.next, groups)) {
      groups.marks.push(' ')
      groups.parts.push(tokens[groups.next]?.key ?? '')
      groups.next += 1
    } else break
  }
  return groups
}

function areThousands(parts: string[]): boolean {
  const [first = '', ...rest] = parts
  return first.length <= 3 && !first.startsWith('0') && rest.every(part => part.length === 3)
}

/** One kind of mark: thousands, or a decimal mark where it stands once and not before three digits. */
function fromSameMarks({ parts, marks }: Groups): { amount: number; asDecimal: number } | null {
  const decimal = Number(`${parts[0]}.${parts[1]}`)
  if (areThousands(parts)) {
    const amount = Number(parts.join(''))
    return {
      amount,
      asDecimal: parts.length === 2 && (marks[0] === '.' || marks[0] === ',') ? decimal : amount,
    }
  }
  if (parts.length === 2 && (marks[0] === '.' || marks[0] === ','))
    return { amount: decimal, asDecimal: decimal }
  return null
}

function fromGroups(groups: Groups): { amount: number; asDecimal: number } | null {
  const { parts, marks } = groups
  if (parts.join('').length > maxDigits) return null
  if (marks.length === 0) return { amount: Number(parts[0]), asDecimal: Number(parts[0]) }
  const last = marks.at(-1)
  const before = marks.slice(0, -1)
  if (before.length > 0 && !before.includes(last ?? '') && new Set(before).size === 1) {
    if (!areThousands(parts.slice(0, -1))) return null
    const amount = Number(`${parts.slice(0, -1).join('')}.${parts.at(-1)}`)
    return { amount, asDecimal: amount }
  }
  return new Set(marks).size === 1 ? fromSameMarks(groups) : null
}

const fractionSigns = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
])

function readFraction(tokens: Token[], index: number): Match<number> | null {
  const sign = tokens[index]
  const value = sign?.kind === 'sign' ? fractionSigns.get(sign.key) : undefined
  if (value !== undefined) return { value, next: index + 1 }
  const above = smallNumber(sign, 1)
  const below = smallNumber(tokens[index + 2], 1)
  if (above === null || below === null || !isSign(tokens[index + 1], '/')) return null
  return (below === 2 || below === 4) && above < below && above > 0
    ? { value: above / below, next: index + 3 }
    : null
}

/** A number in digits. "15.6.27" and "1.2.3" are none. */
export function readDigits(tokens: Token[], index: number): Match<NumberValue> | null {
  const fraction = readFraction(tokens, index)
  if (fraction) return plain(fraction.value, fraction.next)
  if (tokens[index]?.kind !== 'digits') return null
  const groups = readGroups(tokens, index)
  const value = fromGroups(groups)
  if (value === null || !Number.isFinite(value.amount)) return null
  const rest = groups.marks.length === 0 ? readFraction(tokens, groups.next) : null
  if (rest) return plain(value.amount + rest.value, rest.next)
  return { value: { ...value, article: false }, next: groups.next }
}

function germanBelowHundred(key: string): number | null {
  const direct = germanSmall.get(key) ?? germanTens.get(key)
  if (direct !== undefined) return direct
  const und = key.indexOf('und')
  if (und < 1) return null
  const unit = germanSmall.get(key.slice(0, und))
  const ten = germanTens.get(key.slice(und + 3))
  return unit !== undefined && ten !== undefined && unit > 0 && unit < 10 ? ten + unit : null
}

/** "zweihundertfünfzig": a factor, the word and a rest, each of which may be missing. */
function germanWith(
  key: string,
  word: string,
  size: number,
  below: (part: string) => number | null,
): number | null {
  const at = key.indexOf(word)
  if (at < 0) return below(key)
  const left = key.slice(0, at)
  const right = key.slice(at + word.length).replace(/^und/, '')
  const factor = left === '' ? 1 : below(left)
  const rest = right === '' ? 0 : below(right)
  return factor === null || rest === null ? null : factor * size + rest
}

const germanBelowThousand = (key: string) => germanWith(key, 'hundert', 100, germanBelowHundred)

/** The value of one German number word, compounds included: "sechsunddreißig" → 36, "zweieinhalb" → 2.5. */
export function germanNumber(key: string): number | null {
  if (key.length > maxWordLength) return null
  const half = germanHalves.get(key) ?? germanHalves.get(key.replace(/(e|en|er|es)$/, ''))
  if (half !== undefined) return half
  const halved = /^(.+?)(?:und)?einhalb(?:e|en|er|es)?$/.exec(key)
  if (halved) {
    const whole = germanBelowHundred(halved[1] ?? '')
    return whole === null ? null : whole + 0.5
  }
  return germanWith(key, 'tausend', 1000, germanBelowThousand)
}

function englishBelowHundred(tokens: Token[], index: number): Match<number> | null {
  const token = tokens[index]
  if (token?.kind !== 'word') return null
  const small = englishSmall.get(token.key)
  if (small !== undefined) return { value: small, next: index + 1 }
  const ten = englishTens.get(token.key)
  if (ten === undefined) return null
  const unitAt = isSign(tokens[index + 1], '-') ? index + 2 : index + 1
  const unit = tokens[unitAt]?.kind === 'word' ? englishSmall.get(tokens[unitAt]?.key ?? '') : undefined
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: ten + unit, next: unitAt + 1 }
    : { value: ten, next: index + 1 }
}

const hundredWord = new Set(['hundred'])
const andWord = new Set(['and'])

function englishNumber(tokens: Token[], index: number): Match<number> | null {
  const head = englishBelowHundred(tokens, index)
  if (head === null || !isWord(tokens[head.next], hundredWord)) return head
  const restAt = isWord(tokens[head.next + 1], andWord) ? head.next + 2 : head.next + 1
  const rest = englishBelowHundred(tokens, restAt)
  return { value: head.value * 100 + (rest?.value ?? 0), next: rest?.next ?? head.next + 1 }
}

const ofWord = new Set(['of'])

/** "half a year", "ein halbes Jahr", "a couple of years", "ein Dutzend". */
function readSpecial(tokens: Token[], index: number): Match<NumberValue> | null {
  const at = isWord(tokens[index], articles) ? index + 1 : index
  const token = tokens[at]
  if (isWord(token, halfWords)) return plain(0.5, isWord(tokens[at + 1], articles) ? at + 2 : at + 1)
  if (isWord(token, dozenWords)) return plain(12, at + 1)
  if (at > index && isWord(token, pairWords))
    return plain(2, isWord(tokens[at + 1], ofWord) ? at + 2 : at + 1)
  if (at > index && token?.key === 'dreiviertel') return plain(0.75, at + 1)
  return null
}

const addWords = new Set(['and', 'und'])

/** After a number: "and a half", "und ein halbes"; adds the half. */
function withHalf(tokens: Token[], number: Match<number>): Match<NumberValue> {
  const at = number.next
  if (isWord(tokens[at], addWords) && isWord(tokens[at + 1], articles) && isWord(tokens[at + 2], halfWords)) {
    return plain(number.value + 0.5, at + 3)
  }
  if (isWord(tokens[at], dozenWords)) return plain(number.value * 12, at + 1)
  return plain(number.value, at)
}

/** A number in words, articles included (marked as such). */
export function readNumberWord(tokens: Token[], index: number): Match<NumberValue> | null {
  const token = tokens[index]
  if (token?.kind !== 'word') return null
  const special = readSpecial(tokens, index)
  if (special) return special
  if (isWord(token, articles)) return plain(1, index + 1, true)
  const english = englishNumber(tokens, index)
  if (english) return withHalf(tokens, english)
  const german = germanNumber(token.key)
  return german === null ? null : withHalf(tokens, { value: german, next: index + 1 })
}

export function readNumber(tokens: Token[], index: number): Match<NumberValue> | null {
  return readDigits(tokens, index) ?? readNumberWord(tokens, index)
}

function germanOrdinal(key: string): number | null {
  if (key.length > maxWordLength) return null
  const stem = /^(.*t)(?:e|en|er|es|em)$/.exec(key)?.[1]
  if (stem === undefined) return null
  const irregular = germanOrdinalStems.get(stem)
  if (irregular !== undefined) return irregular
  return germanBelowHundred(stem.replace(/s?t$/, ''))
}

/** Cuts "th"; tens and units in one key come joined by a hyphen token, so only single words here. */
function englishOrdinal(key: string): number | null {
  const direct = englishOrdinals.get(key)
  if (direct !== undefined) return direct
  return key.endsWith('th') ? (englishSmall.get(key.slice(0, -2)) ?? null) : null
}

const ordinalEndings = new Set(['st', 'nd', 'rd', 'th', 'ter', 'tes', 'ten', 'te'])

function readDigitOrdinal(tokens: Token[], index: number): Match<number> | null {
  const value = smallNumber(tokens[index], 2)
  const mark = tokens[index + 1]
  if (value === null || mark === undefined || mark.gap) return null
  if (isSign(mark, '.') || isWord(mark, ordinalEndings)) return { value, next: index + 2 }
  return null
}

function readWordOrdinal(tokens: Token[], index: number): Match<number> | null {
  const token = tokens[index]
  if (token?.kind !== 'word') return null
  const ten = englishTens.get(token.key)
  if (ten !== undefined && isSign(tokens[index + 1], '-')) {
    const unit = englishOrdinal(tokens[index + 2]?.key ?? '')
    return unit === null || unit > 9 ? null : { value: ten + unit, next: index + 3 }
  }
  const value = englishOrdinal(token.key) ?? germanOrdinal(token.key)
  return value === null ? null : { value, next: index + 1 }
}

/** "3.", "3rd", "third", "dritten". */
export function readOrdinal(tokens: Token[], index: number): Match<number> | null {
  return readDigitOrdinal(tokens, index) ?? readWordOrdinal(tokens, index)
}

/** "III.", "iv": of quarters only; an "I" elsewhere is a person. */
export function readRoman(tokens: Token[], index: number): Match<number> | null {
  const value = tokens[index]?.kind === 'word' ? romanNumbers.get(tokens[index]?.key ?? '') : undefined
  if (value === undefined) return null
  return { value, next: isSign(tokens[index + 1], '.') ? index + 2 : index + 1 }
}
