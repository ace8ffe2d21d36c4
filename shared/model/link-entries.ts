/**
 * Where the control document keeps what was decided on links: in its settings as the workshop file brought it, and laid
 * over that, under `decisions`, one entry for each link that was answered here. Reads alone; total.
 */
import type * as Y from 'yjs'
import { isObject } from './plain-shape.ts'
import { type Json, toPlain } from './plain-value.ts'
import { findRootMap } from './root-map.ts'
import { controlRoots, linkDecisionPrefix } from './y-names.ts'

export type LinkEntry = { [key: string]: Json }

/** What was answered here, by link id. */
export function answeredEntries(doc: Y.Doc): Map<string, LinkEntry> {
  const entries = new Map<string, LinkEntry>()
  for (const [key, value] of findRootMap(doc, controlRoots.decisions)?.entries() ?? []) {
    const plain = key.startsWith(linkDecisionPrefix) ? toPlain(value) : undefined
    if (isObject(plain)) entries.set(key.slice(linkDecisionPrefix.length), plain as LinkEntry)
  }
  return entries
}

function statedLinks(doc: Y.Doc): Json | undefined {
  return toPlain(findRootMap(doc, controlRoots.settings)?.get('links'))
}

/** What the workshop file brought along; the first of several on one link. */
export function entriesInFile(doc: Y.Doc): Map<string, LinkEntry> {
  const entries = new Map<string, LinkEntry>()
  const stated = statedLinks(doc)
  for (const entry of Array.isArray(stated) ? stated : []) {
    if (isObject(entry) && typeof entry.id === 'string' && !entries.has(entry.id))
      entries.set(entry.id, entry as LinkEntry)
  }
  return entries
}

/** Of every link that anything was said about; `readLinkDecisions` makes decisions of them. */
export function readLinkEntries(doc: Y.Doc): Map<string, LinkEntry> {
  return new Map([...entriesInFile(doc), ...answeredEntries(doc)])
}

/** The file's `links`: its own entries with the answers laid over, then those it did not have, by id. */
export function mergedLinks(doc: Y.Doc): Json | undefined {
  const stated = statedLinks(doc)
  const answered = answeredEntries(doc)
  if (answered.size === 0 || (stated !== undefined && !Array.isArray(stated))) return stated
  const merged = (stated ?? []).map(entry => {
    const id = isObject(entry) ? entry.id : undefined
    const answer = typeof id === 'string' ? answered.get(id) : undefined
    if (typeof id !== 'string' || !answer) return entry
    answered.delete(id)
    const {
      status: _status,
      reason: _reason,
      answers: _answers,
      moderation: _moderation,
      ...rest
    } = entry as LinkEntry
    return { ...rest, ...answer }
  })
  const further = [...answered].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, entry]) => ({ id, ...entry }))
  return [...merged, ...further]
}
