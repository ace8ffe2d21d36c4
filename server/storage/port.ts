/**
 * What the rest of the server may ask of its store. One implementation: `sqlite/`, whose worker thread owns the
 * database. Every promise that resolves after a write means: on disk, fsynced. Every rejection means: nothing of
 * that call was written; but for calls that were under way when the thread died, which may have been. Nobody else
 * knows SQL.
 */
import type { Role } from '../../shared/protocol/roles.ts'

/** Owner of the client ids under which the server itself writes. No participant has this id. */
export const serverParticipant = 'server'

/**
 * Why a call was rejected. `io`: the disk failed or is full, trying again may help. `damaged`: what was read is not
 * what was written. `conflict`: the write contradicts what is stored (an id that exists, a client id of another).
 */
export type StorageFailureKind = 'io' | 'damaged' | 'conflict'

export class StorageFailure extends Error {
  readonly kind: StorageFailureKind
  constructor(kind: StorageFailureKind, message: string) {
    super(message)
    this.name = 'StorageFailure'
    this.kind = kind
  }
}

export interface ClientOwner {
  clientId: number
  participantId: string
}

/** One frame, or several merged, of one document, with the client ids that it binds to participants. */
export interface LogEntry {
  workshopId: string
  documentId: string
  update: Uint8Array
  owners: ClientOwner[]
}

export interface DocumentRecord {
  documentId: string
  epoch: number
  /** The Yjs client id under which the server itself writes into this document. */
  serverClientId: number
}

export interface StoredDocument extends DocumentRecord {
  /** Oldest first; together the whole document. The first may be a checkpoint. */
  updates: Uint8Array[]
  /** Of the last of `updates` in the order of commits; 0 for an empty document. What `compact` is told. */
  position: number
  /** Bytes of the log behind the checkpoint: what a compaction would save. */
  logBytes: number
}

export interface LinkRecord {
  /** SHA-256 of the secret, base64url. */
  secretHash: string
  workshopId: string
  role: Role
  regionId: string | null
  /** Sealed with the server's key, so that moderators can be shown their links again; never the plain secret. */
  sealedSecret: Uint8Array
  revokedAt: string | null
}

export interface SessionRecord {
  /** SHA-256 of the cookie's token, base64url. */
  tokenHash: string
  workshopId: string
  participantId: string
  linkHash: string
  createdAt: string
}

export interface ParticipantRecord {
  participantId: string
  workshopId: string
  alias: string
  role: Role
  regionId: string | null
}

export interface WorkshopRecord {
  workshopId: string
  createdAt: string
}

export interface NewWorkshop extends WorkshopRecord {
  documents: (DocumentRecord & { update: Uint8Array })[]
  links: LinkRecord[]
}

export interface SnapshotRecord {
  snapshotId: string
  workshopId: string
  label: string
  createdAt: string
  hash: string
  cause: 'manual' | 'plan' | 'before_restore' | 'ended'
}

export interface Storage {
  /** All entries in one transaction, in the order given. Calls that wait together may share one transaction. */
  append(entries: LogEntry[]): Promise<void>
  loadDocument(workshopId: string, documentId: string): Promise<StoredDocument | undefined>
  listDocuments(workshopId: string): Promise<DocumentRecord[]>
  /** One more document of a workshop that is there; an empty update is an empty document. */
  createDocument(workshopId: string, document: DocumentRecord & { update: Uint8Array }): Promise<void>
  /** With those of the server itself, whose participant is `serverParticipant`. */
  loadOwners(workshopId: string): Promise<ClientOwner[]>
  /** Replaces the document's log up to and including `position` by one checkpoint that holds the same. */
  compact(workshopId: string, documentId: string, checkpoint: Uint8Array, position: number): Promise<void>
  /** Writes and syncs a few bytes: whether the disk takes writes again. */
  probe(): Promise<void>

  createWorkshop(workshop: NewWorkshop): Promise<void>
  findWorkshop(workshopId: string): Promise<WorkshopRecord | undefined>
  countWorkshops(): Promise<number>

  findLink(secretHash: string): Promise<LinkRecord | undefined>
  listLinks(workshopId: string): Promise<LinkRecord[]>
  revokeLink(secretHash: string, revokedAt: string): Promise<void>
  /** Revokes a link and adds the one that takes its place, in one transaction. */
  replaceLink(secretHash: string, revokedAt: string, successor: LinkRecord): Promise<void>
  /** The participant is added with the first session; one that is there already stays as it is. */
  createSession(session: SessionRecord, participant: ParticipantRecord): Promise<void>
  findSession(
    tokenHash: string,
  ): Promise<{ session: SessionRecord; participant: ParticipantRecord } | undefined>
  findParticipant(workshopId: string, participantId: string): Promise<ParticipantRecord | undefined>

  /** `file` is the canonical workshop file; drafts are kept beside it, by region. */
  createSnapshot(
    snapshot: SnapshotRecord,
    file: string,
    draftsByRegion: Record<string, string>,
  ): Promise<void>
  listSnapshots(workshopId: string): Promise<SnapshotRecord[]>
  loadSnapshot(
    workshopId: string,
    snapshotId: string,
  ): Promise<{ snapshot: SnapshotRecord; file: string } | undefined>

  /** Those of the texts (ids, to see which are still named) that some snapshot holds, or the drafts kept beside one. */
  findInSnapshots(workshopId: string, texts: readonly string[]): Promise<string[]>

  /** A random 32-byte key of this installation, made at first start. */
  serverKey(): Promise<Uint8Array>
  close(): Promise<void>
}
