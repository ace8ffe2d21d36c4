/**
 * Writes into the control document, used by the server alone. Each is one transaction and writes only what differs,
 * so that repeating one costs nothing.
 */
import type * as Y from 'yjs'
import { setIfChanged } from './card-writes.ts'
import type { RosterEntry } from './control.ts'
import type { Json } from './plain-value.ts'
import { controlRoots } from './y-names.ts'

/** Settings by top-level key of the workshop file; keys not given stay, `undefined` removes one. */
export function writeSettings(
  doc: Y.Doc,
  settings: Readonly<Record<string, Json | undefined>>,
  origin?: unknown,
): void {
  const ySettings = doc.getMap<unknown>(controlRoots.settings)
  doc.transact(() => {
    for (const [key, value] of Object.entries(settings)) {
      if (value !== undefined) setIfChanged(ySettings, key, value)
      else if (ySettings.has(key)) ySettings.delete(key)
    }
  }, origin)
}

export function putParticipant(
  doc: Y.Doc,
  participantId: string,
  entry: RosterEntry,
  origin?: unknown,
): void {
  doc.transact(() => {
    setIfChanged(doc.getMap<unknown>(controlRoots.roster), participantId, { ...entry })
  }, origin)
}

/** Whose client ids are. An id keeps its first owner; `participantId` is `server` for the server's own ids. */
export function bindClients(
  doc: Y.Doc,
  owners: Iterable<{ clientId: number; participantId: string }>,
  origin?: unknown,
): void {
  const yClients = doc.getMap<unknown>(controlRoots.clients)
  doc.transact(() => {
    for (const { clientId, participantId } of owners) {
      const key = String(clientId)
      if (!yClients.has(key)) yClients.set(key, participantId)
    }
  }, origin)
}
