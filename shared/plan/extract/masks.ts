/**
 * Blocks what is full of numbers and names but means neither: e-mail addresses, web addresses and telephone
 * numbers. Blocked tokens match no word, number or sign, so no reader can take a piece of one for a value.
 */
import { isSign, isWord, type Token } from './tokens.ts'
import { wordSet } from './word-forms.ts'

const phoneWords = wordSet(
  'Tel Telefon Telefonnummer Telefonnr Fon Phone Fax Mobil Mobile Handy Durchwahl Hotline ☎',
)
const urlHeads = new Set(['http', 'https', 'www', 'mailto', 'ftp'])

/** The run of tokens that stand together without white space. */
function chunkEnd(tokens: Token[], index: number): number {
  let end = index + 1
  while (end < tokens.length && !tokens[end]?.gap) end += 1
  return end
}

function isAddress(tokens: Token[], from: number, to: number): boolean {
  if (isWord(tokens[from], urlHeads) && isSign(tokens[from + 1], ':', '.')) return true
  for (let at = from + 1; at < to - 1; at += 1) {
    if (isSign(tokens[at], '@') && tokens[at - 1]?.kind !== 'sign') return true
  }
  return false
}

const phoneSigns = ['/', '-', '(', ')', '.', '+']

function phoneEnd(tokens: Token[], index: number): number {
  let end = index
  while (end < tokens.length && (tokens[end]?.kind === 'digits' || isSign(tokens[end], ...phoneSigns)))
    end += 1
  return end
}

/** Where a telephone number that begins here ends; `index` itself if none does. */
function phoneFrom(tokens: Token[], index: number): number {
  const token = tokens[index]
  if (isWord(token, phoneWords)) {
    const at = isSign(tokens[index + 1], '.', ':') ? index + 2 : index + 1
    return tokens[at]?.kind === 'digits' || isSign(tokens[at], '+', '(', '.') ? phoneEnd(tokens, at) : index
  }
  const international =
    isSign(token, '+') && tokens[index + 1]?.kind === 'digits' && tokens[index + 2]?.kind === 'digits'
  const dialled = token?.kind === 'digits' && /^0\d{2,5}$/.test(token.key)
  if (dialled) {
    const at = isSign(tokens[index + 1], '/', '-') ? index + 2 : index + 1
    return tokens[at]?.kind === 'digits' && (tokens[at]?.key.length ?? 0) >= 3
      ? phoneEnd(tokens, index)
      : index
  }
  return international ? phoneEnd(tokens, index + 1) : index
}

/** The same tokens in a new list; those inside addresses and telephone numbers are of kind `blocked`. */
export function blockAddresses(tokens: Token[]): Token[] {
  const result = tokens.slice()
  const block = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      const token = result[at]
      if (token) result[at] = { ...token, kind: 'blocked' }
    }
  }
  for (let at = 0; at < tokens.length; ) {
    const end = tokens[at]?.gap || at === 0 ? chunkEnd(tokens, at) : at
    if (end > at && isAddress(tokens, at, end)) {
      block(at, end)
      at = end
      continue
    }
    const phone = phoneFrom(tokens, at)
    block(at, phone)
    at = Math.max(at + 1, phone)
  }
  return result
}
