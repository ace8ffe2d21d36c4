/** Words around the numbers of an indicator, rule E6. */
import { wordMap, wordSet } from './word-forms.ts'

export const fromWords = wordSet('von vom from')
export const toWords = wordSet('auf to')

/** Before a number: it is a target, and an article is a number ("mindestens ein Pilot"). */
export const targetQualifiers = wordSet(
  'mindestens wenigstens höchstens maximal min max über mehr weniger als unter um least at most more less than over under by mindestens zumindest',
)

export const baselineWords = wordSet(
  'Ausgangswert Ausgangslage Basis Basiswert Ist Istwert heute aktuell bisher derzeit momentan zurzeit baseline currently today now',
)
export const targetWords = wordSet('Zielwert Ziel Soll Sollwert target goal aim')

export const countMultipliers = wordMap([
  [1e3, 'Tsd Tausend thousand'],
  [1e6, 'Mio Mill Million Millionen millions mn'],
  [1e9, 'Mrd Milliarde Milliarden bn billion'],
])

/** Numbers behind these name a thing and count nothing. */
export const nameBeforeNumber = wordSet(
  'Nr No Nummer number ISO DIN EN Norm Raum Halle Phase Version Stufe Level Kapitel Seite Art Artikel Paragraph Gruppe Zirkel Circle Tel Fax Top A B',
)

/** Behind a unit: they say what happens to the number, not what is counted. */
export const growthVerbs = wordSet(
  'steigern erhöhen erreichen wachsen senken reduzieren verbessern ausbauen steigt wächst sinkt anheben heben bringen',
  'increase increases increased rise rises reach reached grow grows raise raised reduce reduces',
)

/** Left over at the end of a unit where a phrase of time was cut off. */
export const unitTrails = wordSet('in im bis by until von vom am um auf ab zum noch and und')
/** Between the two numbers of "10–15 Betriebe". */
export const rangeLinks = wordSet('bis to')

/** "Anzahl der Betriebe": the head says only that something is counted. */
export const countHeads = wordSet('Anzahl Zahl Anteil Menge number share count amount')
export const countLinks = wordSet('der des von an die das den of the in')
