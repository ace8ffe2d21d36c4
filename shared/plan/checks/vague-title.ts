/**
 * check.E8: a title that is only a vague verb. "Improve cooperation" promises nothing that could be seen to happen;
 * "Improve the charging app for taxis" and "Improve cooperation by 20 %" do.
 */
import { keyWords } from '../normalise.ts'

const verbs = words(`
  stärken fördern vernetzen verbessern unterstützen intensivieren ausbauen weiterentwickeln optimieren entwickeln
  verstärken vertiefen stärkung förderung vernetzung verbesserung unterstützung intensivierung ausbau
  weiterentwicklung optimierung entwicklung verstärkung vertiefung
  improve improving foster fostering strengthen strengthening promote promoting support supporting enhance enhancing
  network networking develop developing encourage encouraging intensify intensifying optimise optimising optimize
  optimizing boost boosting improvement promotion enhancement development
`)

/** Objects as vague as the verb: they do not count as saying what is done. */
const objects = words(`
  zusammenarbeit kooperation kooperationen netzwerk netzwerke austausch dialog innovation innovationen region regionen
  cluster partner akteure synergien kommunikation cooperation collaboration network networks exchange dialogue dialog
  innovation regions region clusters partners partnership partnerships stakeholders synergies communication
`)

const fillers = words(`
  der die das den dem des ein eine einen einer eines und oder mit von vom zu zum zur in im an am auf für über unter
  zwischen bei durch aus gemeinsam gemeinsame gemeinsamen weiter besser mehr
  the a an and or with of to in on at for between among by from across joint jointly together further better more our
`)

/** One object of its own ("Logistik fördern") does not yet say what will be done. */
const vagueObjectsAllowed = 1

export function isVagueTitle(title: string): boolean {
  const all = keyWords(title)
  if (all.some(word => /\p{N}/u.test(word)) || !all.some(word => verbs.has(word))) return false
  const telling = all.filter(word => !verbs.has(word) && !objects.has(word) && !fillers.has(word))
  return telling.length <= vagueObjectsAllowed
}

function words(list: string): Set<string> {
  return new Set(keyWords(list))
}
