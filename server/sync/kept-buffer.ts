/**
 * Reads a network socket into one buffer that all sockets share, instead of a fresh one for each read: with people's
 * cursors coming in small and often, making those costs more than what is done with them. Node does this for sockets
 * that it opens itself (`onread` of `net.connect`) but not for those that a server accepts, so the same fields are set
 * here. Owns that buffer. Where a version of Node keeps its fields elsewhere, reading goes on by 'data' events.
 */
import type { Duplex } from 'node:stream'

/** What the kernel has at hand for a socket is seldom more. */
const keptBytes = 65_536
const kept = Buffer.allocUnsafeSlow(keptBytes)

interface Handle {
  useUserBuffer(buffer: Buffer): void
}

/**
 * From the next read on, bytes come by `read` and not by 'data' events; those which the stream holds already still
 * do, and come first. They are gone when `read` returns. False: this socket cannot, and stays as it was.
 */
export function readKept(socket: Duplex, read: (bytes: Buffer) => void): boolean {
  const handle: unknown = '_handle' in socket ? socket._handle : undefined
  const buffer = emptyField(socket, 'kBuffer')
  const callback = emptyField(socket, 'kBufferCb')
  if (!buffer || !callback || !emptyField(socket, 'kBufferGen') || !isHandle(handle)) return false
  Object.assign(socket, { [buffer]: kept, [callback]: (size: number) => read(kept.subarray(0, size)) })
  // biome-ignore lint/correctness/useHookAtTopLevel: Node calls it so; no hook of React
  handle.useUserBuffer(kept)
  // a pause from before held back the stream only
  if (socket.isPaused()) socket.pause()
  return true
}

/** Node's own field of that name, if it is there for this use and not in use. */
function emptyField(socket: Duplex, name: string): symbol | undefined {
  return Object.getOwnPropertySymbols(socket).find(
    symbol => symbol.description === name && Reflect.get(socket, symbol) === null,
  )
}

const isHandle = (value: unknown): value is Handle =>
  typeof value === 'object' &&
  value !== null &&
  'useUserBuffer' in value &&
  typeof value.useUserBuffer === 'function'
