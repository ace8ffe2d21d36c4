/** Number words of German and English below one hundred; compounds are put together in `numerals.ts`. */
import { wordMap, wordSet } from './word-forms.ts'

export const germanSmall = wordMap([
  [0, 'null'],
  [1, 'eins ein'],
  [2, 'zwei zwo'],
  [3, 'drei'],
  [4, 'vier'],
  [5, 'fünf'],
  [6, 'sechs'],
  [7, 'sieben'],
  [8, 'acht'],
  [9, 'neun'],
  [10, 'zehn'],
  [11, 'elf'],
  [12, 'zwölf'],
  [13, 'dreizehn'],
  [14, 'vierzehn'],
  [15, 'fünfzehn'],
  [16, 'sechzehn'],
  [17, 'siebzehn'],
  [18, 'achtzehn'],
  [19, 'neunzehn'],
])

export const germanTens = wordMap([
  [20, 'zwanzig'],
  [30, 'dreißig'],
  [40, 'vierzig'],
  [50, 'fünfzig'],
  [60, 'sechzig'],
  [70, 'siebzig'],
  [80, 'achtzig'],
  [90, 'neunzig'],
])

export const englishSmall = wordMap([
  [0, 'zero'],
  [1, 'one'],
  [2, 'two'],
  [3, 'three'],
  [4, 'four'],
  [5, 'five'],
  [6, 'six'],
  [7, 'seven'],
  [8, 'eight'],
  [9, 'nine'],
  [10, 'ten'],
  [11, 'eleven'],
  [12, 'twelve'],
  [13, 'thirteen'],
  [14, 'fourteen'],
  [15, 'fifteen'],
  [16, 'sixteen'],
  [17, 'seventeen'],
  [18, 'eighteen'],
  [19, 'nineteen'],
])

export const englishTens = wordMap([
  [20, 'twenty'],
  [30, 'thirty'],
  [40, 'forty fourty'],
  [50, 'fifty'],
  [60, 'sixty'],
  [70, 'seventy'],
  [80, 'eighty'],
  [90, 'ninety'],
])

/** One and a half, two and a half: the old German way counts the half that is begun. */
export const germanHalves = wordMap([
  [1.5, 'anderthalb'],
  [2.5, 'dritthalb'],
  [0.75, 'dreiviertel'],
])

/** Stems of ordinals that are not "number + t"; endings are cut before the lookup. */
export const germanOrdinalStems = wordMap([
  [1, 'erst'],
  [3, 'dritt'],
  [7, 'siebt siebent'],
  [8, 'acht'],
])

export const englishOrdinals = wordMap([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [5, 'fifth'],
  [8, 'eighth'],
  [9, 'ninth'],
  [12, 'twelfth'],
  [20, 'twentieth'],
  [30, 'thirtieth'],
])

export const romanNumbers = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
])

/** Indefinite articles: a number only where a reader expects one ("within a year", "ein Jahr"). */
export const articles = wordSet('ein eine einen einem einer eines a an')

export const halfWords = wordSet('halb halbe halben halber halbes halbem half')

export const dozenWords = wordSet('dutzend dozen')

/** "A couple of years" is two of them. */
export const pairWords = wordSet('couple')
