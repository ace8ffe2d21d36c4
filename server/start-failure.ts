/** Why the server did not start, in words for the person who started it. Nothing was changed or lost. */
import type { OpenFailureKind } from './storage/sqlite/open-failure.ts'

export interface StartFailure {
  kind: 'port_in_use' | 'port_not_allowed' | 'no_such_host' | 'storage' | OpenFailureKind
  /** One or two sentences on one line: what is wrong and what to do. */
  message: string
}

/** Undefined for what is no matter of host and port. */
export function listenFailure(error: unknown, host: string, port: number): StartFailure | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return {
        kind: 'port_in_use',
        message: `Port ${port} is in use by another program. Stop that one, or set PORT to another port.`,
      }
    case 'EACCES':
      return {
        kind: 'port_not_allowed',
        message: `This user may not listen on port ${port}. Set PORT to one above 1023.`,
      }
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        kind: 'no_such_host',
        message: `HOST "${host}" is no address of this machine. Set HOST to one of its own, or leave it out.`,
      }
    default:
      return undefined
  }
}
