/** A server with a new workshop, its moderator and somebody of Dortmund: what tests of boards begin with. */
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { createWorkshop, startTestServer, type TestServer, type Visitor } from './test-server.ts'

export interface WorkshopOfTwo {
  server: TestServer
  moderator: Visitor
  dortmund: Visitor
  workshop: WorkshopCreated
  /** Of the workshop's routes. */
  base: string
}

/** Whoever starts it disposes of the server. */
export async function startWorkshopOfTwo(): Promise<WorkshopOfTwo> {
  const server = await startTestServer()
  const [moderator, dortmund] = [server.visitor(), server.visitor()]
  const workshop = await createWorkshop(moderator)
  await moderator.join(workshop.joinLinks.moderator)
  await dortmund.join(workshop.joinLinks.participants['r-do'] ?? '')
  return { server, moderator, dortmund, workshop, base: `/api/workshops/${workshop.id}` }
}
