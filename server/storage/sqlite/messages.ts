/** What passes between `open-storage.ts` and its worker. `append` carries packed entries, all else plain arguments. */
import type { Result } from '../../../shared/result.ts'
import type { StorageFailureKind } from '../port.ts'
import type { OpenFailure } from './open-failure.ts'
import type { Operations } from './operations.ts'

export type OperationName = Exclude<keyof Operations, 'append'>

export type Request =
  | { id: number; name: 'append'; packed: Uint8Array }
  | { id: number; name: OperationName; args: unknown[] }
  | { id: number; name: 'close' }

export type Reply = { id: number } & Result<unknown, { kind: StorageFailureKind; message: string }>

/** The worker's first message. */
export type Opened = Result<undefined, OpenFailure>
