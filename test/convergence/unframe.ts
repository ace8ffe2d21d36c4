/** The payloads of a server's binary frames, as a client's WebSocket would hand them out; pings are passed over. */
export function unframe(frames: Uint8Array): Uint8Array[] {
  const bytes = Buffer.from(frames.buffer, frames.byteOffset, frames.length)
  const payloads: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const opcode = (bytes[at] as number) & 15
    let length = bytes[at + 1] as number
    let start = at + 2
    if (length === 126) {
      length = bytes.readUInt16BE(at + 2)
      start = at + 4
    } else if (length === 127) {
      length = Number(bytes.readBigUInt64BE(at + 2))
      start = at + 10
    }
    if (opcode === 2) payloads.push(new Uint8Array(bytes.subarray(start, start + length)))
    at = start + length
  }
  return payloads
}
