/**
 * Lets only some connections be made at the same time; the others wait their turn, in the order in which they were
 * asked for. Chromium holds a page up that asks for many: with sixteen under way each further one waits one to five
 * seconds, with six a few milliseconds (its throttle of handshakes doubles with every one). A step that reads all
 * boards opens more than twenty documents.
 */
import type { OpenTransport, Transport } from './transport.ts'

export function fewAtOnce(open: OpenTransport, most: number): OpenTransport {
  const waiting = new Set<() => void>()
  let free = most

  function begin(): void {
    for (const start of waiting) {
      if (free === 0) return
      waiting.delete(start)
      free -= 1
      start()
    }
  }

  return (url, events) => {
    let transport: Transport | undefined
    let holdsPlace = false
    const settle = () => {
      waiting.delete(start)
      if (holdsPlace) free += 1
      holdsPlace = false
      begin()
    }
    const start = () => {
      holdsPlace = true
      transport = open(url, {
        ...events,
        opened: () => {
          settle()
          events.opened()
        },
        closed: code => {
          settle()
          events.closed(code)
        },
      })
    }
    waiting.add(start)
    begin()
    return {
      send: frame => transport?.send(frame),
      close: () => {
        transport?.close()
        settle()
      },
    }
  }
}
