/**
 * The store for a command that only looks: opened without a worker, read at once, nothing in it changed. While it is
 * open no server can take the folder. Whoever opens it closes it.
 */
import { type Result, succeed } from '../../../shared/result.ts'
import { openDatabaseForReading } from './database.ts'
import type { OpenFailure } from './open-failure.ts'
import { createOperations, type Operations } from './operations.ts'

export interface StoreReader
  extends Pick<Operations, 'findWorkshop' | 'listDocuments' | 'loadDocument' | 'loadOwners'> {
  close(): void
}

export function openReader(dataDir: string): Result<StoreReader, OpenFailure> {
  const opened = openDatabaseForReading(dataDir)
  if (!opened.ok) return opened
  const { findWorkshop, listDocuments, loadDocument, loadOwners } = createOperations(opened.value.db)
  return succeed({ findWorkshop, listDocuments, loadDocument, loadOwners, close: opened.value.close })
}
