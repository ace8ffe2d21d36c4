/** A connection for tests that want no network: it takes everything at once, and what is not given does nothing. */
import type { Connection } from '../../server/sync/connection.ts'

export function createStillConnection(own: Pick<Connection, 'write'> & Partial<Connection>): Connection {
  return {
    wantsAcknowledgements: false,
    backlogBytes: () => 0,
    pause() {},
    resume() {},
    close() {},
    terminate() {},
    ...own,
  }
}
