/** Currencies and multipliers as people write them, rule E5. */
import { wordMap, wordSet } from './word-forms.ts'

/** ISO code by sign. */
export const currencySigns = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
  ['¥', 'JPY'],
])

/** ISO code by word; these may stand before or behind the number. */
export const currencyWords = wordMap([
  ['EUR', 'EUR Euro Euros €'],
  ['CHF', 'CHF SFr Franken'],
  ['USD', 'USD Dollar Dollars'],
  ['GBP', 'GBP'],
  ['TRY', 'TRY TL'],
  ['CZK', 'CZK Kč'],
  ['KRW', 'KRW'],
  ['JPY', 'JPY'],
  ['SEK', 'SEK'],
  ['NOK', 'NOK'],
  ['DKK', 'DKK'],
  ['PLN', 'PLN'],
  ['HUF', 'HUF'],
])

/** Words that mean something else before a number ("we won 3 prizes"): only behind it. */
export const currencyWordsBehind = wordMap([
  ['GBP', 'pound pounds Pfund sterling'],
  ['TRY', 'lira liras Lire'],
  ['CZK', 'koruna korun koruny crowns'],
  ['KRW', 'won'],
  ['CHF', 'francs Fr'],
])

/** "Fr. 40'000": with its dot, before the number. */
export const francAbbreviations = wordSet('Fr SFr')

export const multipliers = wordMap([
  [1e3, 'T k Tsd Tausend thousand thousands Tsnd'],
  [1e6, 'Mio Mill Million Millionen millions m mn mln mio mil'],
  [1e9, 'Mrd Milliarde Milliarden bn billion billions'],
])

const joinable = ['EUR', 'CHF', 'USD', 'GBP', 'TRY', 'CZK', 'KRW']

/** Multiplier and currency in one word: "TEUR", "kCHF", "MEUR". */
export const joinedCurrencies = wordMap<{ factor: number; currency: string }>([
  ...joinable.map(currency => [{ factor: 1e3, currency }, `T${currency} k${currency}`] as const),
  ...joinable.map(currency => [{ factor: 1e6, currency }, `M${currency} Mio${currency}`] as const),
])

export const moneyRangeLinks = wordSet('bis to')

/** "davon", "insgesamt": the sum is what an action costs. */
export const totalWords = wordSet(
  'gesamt insgesamt Gesamtkosten Gesamtbudget zusammen Summe total overall altogether sum',
)

/** A cost that is said to be none. */
export const freeWords = wordSet('kostenlos kostenfrei kostenneutral gratis unentgeltlich costless')
export const freePhrases = [
  'no cost',
  'no costs',
  'without cost',
  'without costs',
  'free of charge',
  'keine kosten',
  'keine',
  'none',
  'ohne kosten',
  'free',
]

/** In unlabelled text an amount is the cost only on a line that speaks of cost. */
export const costWords = wordSet(
  'Kosten kostet Kostenrahmen Budget Aufwand Gesamtkosten Gesamtbudget Preis cost costs costing budget price Investition Investitionskosten',
)
