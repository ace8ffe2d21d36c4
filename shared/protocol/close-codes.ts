/**
 * WebSocket close codes. Refusals come after the upgrade, as a close code, so that every client can read them.
 * 4400–4499 are final: trying again with the same ticket, rights or data is pointless (stock y-websocket stops
 * there). 4500–4599 mean "again later".
 */
export const closeCodes = {
  /** No valid ticket or session, or an Origin that is not allowed. */
  unauthorised: 4401,
  /** The session may not read this document. */
  forbidden: 4403,
  /** No such workshop or document. */
  notFound: 4404,
  /** A frame that is not sync, awareness, or well formed Yjs. */
  malformed: 4400,
  /** The copy is of an older epoch of the document. */
  staleEpoch: 4409,
  /** The link, session or workshop was ended while the socket was open. */
  revoked: 4410,
  /** A frame, or the document with it, is larger than allowed. */
  tooLarge: 4413,
  /** Well formed, but never written by an honest client: forged ids, unknown parents, mass deletion. */
  refused: 4422,
  /** A gap in the client's clock remained after its whole state was asked for. */
  incomplete: 4424,
  /** More frames than allowed. */
  tooFast: 4429,
  /** The server is stopping. */
  goingAway: 4500,
  /** The store could not be read or written. */
  storageFailed: 4501,
  /** The reader was too far behind, or sockets ran out. */
  overloaded: 4502,
} as const

export type CloseReason = keyof typeof closeCodes

export function isFinal(code: number): boolean {
  return code >= 4400 && code <= 4499
}
