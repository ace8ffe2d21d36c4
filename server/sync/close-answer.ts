/** What a client's close frame is answered with (RFC 6455, sections 5.5.1 and 7.4): its own code, or what is wrong with it. */
import { isUtf8 } from 'node:buffer'

const protocolError = 1002
const invalidText = 1007

/** A status code; undefined for a close without one, which is answered likewise. */
export function codeOfCloseAnswer(payload: Buffer): number | undefined {
  if (payload.length === 0) return undefined
  if (payload.length === 1) return protocolError
  const code = payload.readUInt16BE(0)
  if (!isCloseCode(code)) return protocolError
  return isUtf8(payload.subarray(2)) ? code : invalidText
}

/** 1004 to 1006 and 1015 are never sent; 1000 to 1014 are registered, 3000 to 4999 are free. */
function isCloseCode(code: number): boolean {
  const isRegistered = code >= 1000 && code <= 1014 && !(code >= 1004 && code <= 1006)
  return isRegistered || (code >= 3000 && code <= 4999)
}
