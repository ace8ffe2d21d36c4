/** Why what a room wrote is not stored. */
import { StorageFailure } from '../storage/port.ts'

/** `disk`: the store took nothing from anybody. `room`: it did not take what this room, or its group, wrote. */
export interface StoreFault {
  scope: 'disk' | 'room'
  error: unknown
}

/** With what is stored: then the disk is well, and it is what was written that cannot be stored. */
export const isContradiction = (error: unknown): boolean =>
  error instanceof StorageFailure && error.kind === 'conflict'
