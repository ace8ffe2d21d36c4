/**
 * All documents of a workshop as one workshop file: cards by order, then id; the same documents give the same file.
 * Drafts are never part of it. Total: whatever stands in the documents, the result is a file that can be read.
 */
import type * as Y from 'yjs'
import type { CardContext, OwnerOf } from './card.ts'
import { yCardsOf } from './card.ts'
import { type Control, readControl } from './control.ts'
import { cardContext } from './control-context.ts'
import { controlId, type DocumentName, idPattern, parseDocumentId } from './document-id.ts'
import { fileCardOf } from './file-card.ts'
import { readLinkDecisions } from './link-decision.ts'
import { mergedLinks } from './link-entries.ts'
import { compareOrder, readOrder } from './order.ts'
import type { Json } from './plain-value.ts'
import { remarkAuthors, withRemarks } from './remark-file.ts'
import { readRemarks } from './remarks.ts'
import {
  type FileCard,
  type FileParticipant,
  fileFormat,
  fileFormatVersion,
  type WorkshopFile,
  workshopFileSchema,
} from './workshop-file.ts'

export interface ExportOptions {
  ownerOf: OwnerOf
  /** ISO time stamp; no part of the canonical form. */
  exportedAt?: string
}

/** A card of the file and where it lives. */
export interface LivingCard {
  documentId: string
  /** Its key in the document; the file's id differs where that is no id, or taken. */
  key: string
  order: string
  card: FileCard
}

type Documents = ReadonlyMap<string, Y.Doc>

export function exportWorkshop(docs: Documents, options: ExportOptions): WorkshopFile {
  const control = controlOf(docs)
  const cards = livingCards(docs, control, options.ownerOf).map(living => living.card)
  const { participants, ...settings } = control ? fittingSettings(settingsOf(docs, control)) : emptySettings
  const people = withAuthors(participants, cards, control)
  return {
    ...settings,
    ...(people && { participants: people }),
    ...(options.exportedAt !== undefined && { exportedAt: options.exportedAt }),
    format: fileFormat,
    formatVersion: fileFormatVersion,
    cards,
  }
}

/** Drafts by region, in the shape of the file's cards; regions without one are left out. */
export function exportDrafts(docs: Documents, options: ExportOptions): Map<string, FileCard[]> {
  const drafts = livingCards(docs, controlOf(docs), options.ownerOf, 'drafts')
  return Map.groupBy(
    drafts.map(living => living.card),
    card => card.region ?? '',
  )
}

export function controlOf(docs: Documents): Control | undefined {
  const doc = docs.get(controlId)
  return doc && readControl(doc)
}

/** In the order of the file, ids of the file unique. */
export function livingCards(
  docs: Documents,
  control: Control | undefined,
  ownerOf: OwnerOf,
  which: DocumentName['kind'] = 'board',
): LivingCard[] {
  if (!control) return []
  const found = [...docs].flatMap(([documentId, doc]) => {
    const name = parseDocumentId(documentId)
    const context = name?.kind === which ? cardContext(control, name, ownerOf) : undefined
    return context ? cardsOfDocument(documentId, doc, context) : []
  })
  const byOrder = (a: LivingCard, b: LivingCard) =>
    compareOrder({ id: a.key, order: a.order }, { id: b.key, order: b.order }) ||
    (a.documentId < b.documentId ? -1 : 1)
  return withUniqueIds(found.sort(byOrder))
}

function cardsOfDocument(documentId: string, doc: Y.Doc, context: CardContext): LivingCard[] {
  const remarks = readRemarks(doc, context.ownerOf)
  return Array.from(yCardsOf(doc), ([key, yCard]) => ({
    documentId,
    key,
    order: readOrder(yCard.get('order')),
    card: withRemarks(fileCardOf(key, yCard, context), remarks.get(key)),
  }))
}

/** Clients may use any key; the file wants ids, each once. */
function withUniqueIds(cards: readonly LivingCard[]): LivingCard[] {
  const taken = new Set(cards.filter(({ key }) => idPattern.test(key)).map(({ key }) => key))
  const given = new Set<string>()
  return cards.map(living => {
    let id = living.key
    for (let n = 1; !idPattern.test(id) || given.has(id) || (id !== living.key && taken.has(id)); n += 1) {
      id = `${asId(living.key)}-${n}`
    }
    given.add(id)
    return id === living.key ? living : { ...living, card: { ...living.card, id } }
  })
}

/** Short enough that a number fits behind it. */
function asId(key: string): string {
  return `x${key.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 48)}`
}

type Settings = Pick<WorkshopFile, 'workshop' | 'regions' | 'boards' | 'participants'>

const emptySettings: Settings = { workshop: { title: '' }, regions: [], boards: [] }

/** With the answers to links where the file has them. */
function settingsOf(docs: Documents, control: Control): Readonly<Record<string, Json>> {
  const doc = docs.get(controlId)
  const links = doc && mergedLinks(doc)
  return links === undefined ? control.settings : { ...control.settings, links }
}

/** Settings were a checked file's; only those that still fit are handed on. */
function fittingSettings(settings: Readonly<Record<string, Json>>): Settings {
  const kept: Record<string, Json> = { ...settings }
  for (const [key, schema] of Object.entries(workshopFileSchema.shape)) {
    if (Object.hasOwn(kept, key) && !schema.safeParse(kept[key]).success) delete kept[key]
  }
  return { ...emptySettings, ...kept }
}

/** The file's people and those of the roster who wrote a card of it or answered to a link, each once. */
function withAuthors(
  participants: readonly FileParticipant[] | undefined,
  cards: readonly FileCard[],
  control: Control | undefined,
): FileParticipant[] | undefined {
  const known = new Set(participants?.map(participant => participant.id))
  const authors = new Set([
    ...cards.flatMap(card => [card.author, ...remarkAuthors(card)]),
    ...answerersOf(control),
  ])
  const joined = [...(control?.roster ?? [])]
    .filter(([id]) => authors.has(id) && !known.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { alias, regionId, role }]) => ({ id, alias, region: regionId, role }))
  return participants || joined.length > 0 ? [...(participants ?? []), ...joined] : undefined
}

function answerersOf(control: Control | undefined): (string | null)[] {
  const decisions = control ? readLinkDecisions(control.linkEntries).values() : []
  return [...decisions].flatMap(({ answers, moderation }) => [
    ...Array.from(answers?.values() ?? [], given => given.by),
    moderation?.by ?? null,
  ])
}
