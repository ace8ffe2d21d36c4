/**
 * Pasted text as cards: a line each. From a spreadsheet (tabs between columns) what is no zone, topic or group
 * of actors is the text. Pure; nothing is written here, and nothing of the text is cut.
 */
import type { Zone } from '../../shared/boards/contract.ts'
import type { LocalisedText } from '../../shared/model/workshop-file.ts'

export interface PastedCard {
  text: string
  /** Where a column names a zone by letter or word; else undefined. */
  zone: string | undefined
  topic: string | undefined
  /** A group of actors. */
  group?: string
}

/** What a column may name, by id or by word. */
export interface Named {
  id: string
  label: LocalisedText
}

export function pasteToCards(
  text: string,
  zones: readonly Zone[],
  topics: readonly Named[],
  groups: readonly Named[] = [],
): PastedCard[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(line => lineToCard(line, zones, topics, groups))
    .filter(card => card.text !== '')
}

function lineToCard(
  line: string,
  zones: readonly Zone[],
  topics: readonly Named[],
  groups: readonly Named[],
): PastedCard {
  const columns = line.split('\t').map(column => column.replace(/^\s*[-*•·–]\s+/, '').trim())
  const card: PastedCard = { text: '', zone: undefined, topic: undefined }
  if (columns.length === 1) return { ...card, text: columns[0] ?? '' }
  const rest: string[] = []
  for (const column of columns) {
    const zone = card.zone === undefined ? findZone(column, zones) : undefined
    const topic = card.topic === undefined && !zone ? findNamed(column, topics) : undefined
    const group = card.group === undefined && !zone && !topic ? findNamed(column, groups) : undefined
    if (zone) card.zone = zone
    else if (topic) card.topic = topic
    else if (group) card.group = group
    else if (column !== '') rest.push(column)
  }
  return { ...card, text: rest.join(' ') }
}

function findZone(column: string, zones: readonly Zone[]): string | undefined {
  const word = fold(column)
  return zones.find(({ letter, label }) => [letter, label.en, label.de].some(name => fold(name) === word))?.id
}

function findNamed(column: string, known: readonly Named[]): string | undefined {
  const word = fold(column)
  const namesOf = (label: LocalisedText) => (typeof label === 'string' ? [label] : Object.values(label))
  return known.find(({ id, label }) => fold(id) === word || namesOf(label).some(name => fold(name) === word))
    ?.id
}

/** The same whatever the browser's language: a Turkish i is no other letter here. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
