/** Words and signs around the names in a list, rule E3. */
import { spellings, wordSet } from './word-forms.ts'

export const separatorSigns = [',', ';', '/', '+', '&', '•', '·', '→']
/** `u` only with a dot: "KMU u. Forschung". */
export const separatorWords = wordSet('und and sowie oder or plus u')

/** Dropped in front of a name when in lower case: "die Stadt Dortmund". */
export const droppedFirst = wordSet(
  'die der das den dem the ein eine a an z B zB eg e g ua insbesondere especially including inkl alle all auch also',
)

/** "KMU etc." */
export const droppedLast = wordSet('etc usw uvm')

/** Dropped at both ends of a name. */
export const edgeSigns = [
  '.',
  ':',
  '!',
  '"',
  '„',
  '“',
  '”',
  '»',
  '«',
  '*',
  '-',
  '•',
  '@',
  "'",
  '_',
  '…',
  '‣',
  '▪',
  '●',
  '=',
  '>',
]

const texts = [
  'offen, noch offen, tbd, tba, tbc, tbn, n n, nn, unklar, unbekannt, noch unklar, noch unbekannt, noch zu klären, zu klären, zu klaren',
  'wird geklärt, wird noch geklärt, wird noch benannt, folgt, k a, n a, keine, keiner, keine angabe, niemand, noch niemand, noch keine, noch keiner',
  'noch nicht bekannt, noch nicht festgelegt, noch nicht geklärt, noch nicht benannt, noch festzulegen, noch zu bestimmen, noch zu benennen, wer, x, xx, xxx',
  'none, nobody, no one, no one yet, nobody yet, open, still open, unknown, not known, not yet known, not yet decided, undecided, who',
  'to be decided, to be defined, to be determined, to be confirmed, to be announced, to be named, to be agreed, to be clarified',
  'etc, usw, u a, ua, et al, uvm, u v m, und weitere, and others',
]

/** Compare-keys, words divided by one blank, of what is written where a name should stand. */
export const noAnswers = new Set(texts.flatMap(list => list.split(', ')).flatMap(spellings))
