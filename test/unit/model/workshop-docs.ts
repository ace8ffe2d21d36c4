/** Real documents for the model's tests: made from a file as the server makes them, and exchanged as peers do. */
import { readFileSync } from 'node:fs'
import * as Y from 'yjs'
import { swot } from '../../../shared/boards/swot/kind.ts'
import type { CardContext } from '../../../shared/model/card.ts'
import { importChanges } from '../../../shared/model/import-workshop.ts'
import { parseWorkshopFile } from '../../../shared/model/parse-workshop-file.ts'
import type { WorkshopFile } from '../../../shared/model/workshop-file.ts'

/** The client id under which these tests write as the server. */
export const serverId = 7

/** Client ids of people in these tests: 100 is p-100. */
export function ownerOf(clientId: number): string | undefined {
  if (clientId === serverId) return 'server'
  return clientId >= 100 && clientId < 1000 ? `p-${clientId}` : undefined
}

export const exampleFile = new URL('../../fixtures/example-workshop.json', import.meta.url)

export function readExample(): Record<string, unknown> {
  return JSON.parse(readFileSync(exampleFile, 'utf8'))
}

export function mustParse(input: unknown): WorkshopFile {
  const parsed = parseWorkshopFile(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.file
}

/** As the server does it: on scratch documents, then over the wire into live ones. */
export function openFile(file: WorkshopFile): Map<string, Y.Doc> {
  return applyChanges(new Map(), importChanges(file))
}

/** Runs server changes on scratch copies and applies what they wrote; returns the documents. */
export function applyChanges(
  docs: Map<string, Y.Doc>,
  changes: ReadonlyMap<string, (doc: Y.Doc) => void>,
): Map<string, Y.Doc> {
  for (const [id, change] of changes) {
    const live = docs.get(id) ?? new Y.Doc()
    const scratch = peer(serverId, live)
    scratch.transact(() => change(scratch))
    Y.applyUpdate(live, Y.encodeStateAsUpdate(scratch, Y.encodeStateVector(live)))
    docs.set(id, live)
  }
  return docs
}

/** A copy of a document that writes under the given client id. */
export function peer(clientId: number, of?: Y.Doc): Y.Doc {
  const doc = new Y.Doc()
  if (of) Y.applyUpdate(doc, Y.encodeStateAsUpdate(of))
  doc.clientID = clientId
  return doc
}

/** Everybody gets everybody's updates. */
export function meet(...docs: Y.Doc[]): void {
  const updates = docs.map(doc => Y.encodeStateAsUpdate(doc))
  for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update)
}

/** How many bytes a change of a document writes into its log; 0 for nothing. */
export function bytesWritten(doc: Y.Doc, change: () => void): number {
  let bytes = 0
  const count = (update: Uint8Array) => {
    bytes += update.length
  }
  doc.on('update', count)
  change()
  doc.off('update', count)
  return bytes
}

/** A region's SWOT grid, read by everybody the same. */
export function swotContext(overrides: Partial<CardContext> = {}): CardContext {
  return {
    kind: swot,
    boardId: 'b-swot',
    region: 'r-do',
    circle: null,
    visibility: 'workshop',
    ownerOf,
    regionOf: () => null,
    langOf: () => 'de',
    ...overrides,
  }
}
