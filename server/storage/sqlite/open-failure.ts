/** Why a data folder could not be opened, in words for the person who started the server. */

export type OpenFailureKind = 'not_writable' | 'in_use' | 'damaged' | 'too_new' | 'absent' | 'too_old'

export interface OpenFailure {
  kind: OpenFailureKind
  /** One or two sentences: what is wrong, that nothing was changed, and what to do. */
  message: string
}

export function notWritable(dataDir: string, reason: string): OpenFailure {
  return {
    kind: 'not_writable',
    message: `The data folder ${dataDir} cannot be written (${reason}). Give this user the right to write there, or set DATA_DIR to another folder.`,
  }
}

export function inUse(dataDir: string): OpenFailure {
  return {
    kind: 'in_use',
    message: `The data folder ${dataDir} is in use by another running server. Stop that one, or set DATA_DIR to another folder.`,
  }
}

export function damaged(file: string, finding: string): OpenFailure {
  return {
    kind: 'damaged',
    message: `The database ${file} is damaged (${finding}). Nothing in it was changed or overwritten. Put a backup in its place, or move the file away to start with an empty one.`,
  }
}

export function tooNew(file: string, found: number, known: number): OpenFailure {
  return {
    kind: 'too_new',
    message: `The database ${file} was written by a newer version of Zirkel (schema ${found}, this one knows ${known}). Nothing was changed. Start the newer version, or set DATA_DIR to another folder.`,
  }
}

/** For reading only: a server would make a new database or bring an old one up to date. */
export function absent(dataDir: string): OpenFailure {
  return { kind: 'absent', message: `There is no database in the folder ${dataDir}.` }
}

export function tooOld(file: string, found: number, known: number): OpenFailure {
  return {
    kind: 'too_old',
    message: `The database ${file} was written by an older version of Zirkel (schema ${found}, this one knows ${known}). Start the server on it once.`,
  }
}
