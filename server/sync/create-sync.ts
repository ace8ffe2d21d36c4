/**
 * Sync for the HTTP server's upgrades: `/sync/<workshopId>/<documentId>`. Owns all sockets, their heartbeat and their
 * end: whoever is shut out is closed at once, and when the server stops everyone is told to come again, after all
 * that was accepted is on disk.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { CloseReason } from '../../shared/protocol/close-codes.ts'
import type { Access } from '../access/port.ts'
import type { Log } from '../log.ts'
import { type Clock, systemClock } from '../room/clock.ts'
import type { Registry } from '../room/registry.ts'
import { createAdmission } from './admission.ts'
import { createAddressOf } from './client-address.ts'
import { defaultSyncLimits, type SyncLimits } from './limits.ts'
import { createSession, type Session } from './session.ts'
import { readSocketRequest } from './socket-request.ts'
import { createWebSockets } from './web-socket.ts'

export interface Sync {
  /** For the server's `upgrade` event. False if the path is not sync's: then the socket is untouched. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  counts(): { sockets: number; closed: Readonly<Record<string, number>> }
  /** Nothing new comes in, what was accepted is committed and acknowledged, sockets are told to come again. */
  close(): Promise<void>
}

export interface SyncParts {
  registry: Registry
  access: Access
  log: Log
  limits?: Partial<SyncLimits>
  /** Whose word on the client's address is believed. */
  trustedProxies?: readonly string[]
  clock?: Clock
}

export function createSync({ registry, access, log, clock = systemClock, ...parts }: SyncParts): Sync {
  const limits: SyncLimits = { ...defaultSyncLimits, ...parts.limits }
  const webSockets = createWebSockets(limits.maxFrameBytes)
  const admission = createAdmission(limits)
  const addressOf = createAddressOf(parts.trustedProxies ?? [])
  const sessions = new Map<Session, { pause(): void }>()
  const closed: Record<string, number> = {}
  let isStopping = false

  const unsubscribe = access.onRevoked((workshopId, sessionHashes) => {
    for (const session of [...sessions.keys()]) {
      const identity = session.grant()?.identity
      if (identity?.workshopId === workshopId && sessionHashes.has(identity.sessionHash))
        session.leave('revoked')
    }
  })
  let cancelBeat = clock.after(limits.heartbeatMs, beat)

  function beat(): void {
    for (const session of [...sessions.keys()]) session.beat()
    admission.sweep(clock.now())
    cancelBeat = clock.after(limits.heartbeatMs, beat)
  }

  function count(reason: CloseReason | undefined): void {
    const key = reason ?? 'left'
    closed[key] = (closed[key] ?? 0) + 1
  }

  return {
    handleUpgrade(request, socket, head) {
      const asked = readSocketRequest(request)
      if (!asked) return false
      const address = addressOf(request)
      const isWelcome = admission.enter(address, clock.now())
      if (isWelcome) socket.once('close', () => admission.left(address))
      webSockets.accept(request, socket, head, connection => {
        let seat: string | undefined
        const session = createSession({
          connection,
          access,
          registry,
          limits,
          clock,
          log,
          sit(sessionHash) {
            if (!admission.sit(sessionHash)) return false
            seat = sessionHash
            return true
          },
          onOver(reason) {
            sessions.delete(session)
            if (seat !== undefined) admission.rose(seat)
            count(reason)
          },
        })
        sessions.set(session, connection)
        if (isStopping) session.leave('goingAway')
        else if (!isWelcome) session.leave('overloaded')
        else void session.start(asked)
        return session
      })
      return true
    },
    counts: () => ({ sockets: sessions.size, closed }),
    async close() {
      isStopping = true
      unsubscribe()
      cancelBeat()
      for (const connection of sessions.values()) connection.pause()
      await registry.close()
      for (const session of [...sessions.keys()]) session.leave('goingAway')
    },
  }
}
