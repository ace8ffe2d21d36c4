/** Snapshots, for moderators: take one, list them, read one as a workshop file, go back to one. */
import { z } from 'zod'
import { workshopFileSchema } from '../../shared/model/workshop-file.ts'
import { createSnapshot, type Snapshot, snapshot, snapshotList } from '../../shared/protocol/snapshot.ts'
import { restoreSnapshot } from '../history/restore.ts'
import { takeSnapshot } from '../history/take-snapshot.ts'
import type { SnapshotRecord } from '../storage/port.ts'
import { answers, workshopParams } from './answers.ts'
import type { Routes } from './parts.ts'
import { orRefuse, refuse } from './refusal.ts'
import { whoAsksAs } from './who-asks.ts'

const snapshotParams = workshopParams.extend({ sid: z.string().max(64) })

export const snapshotRoutes: Routes = (app, parts) => {
  app.post(
    '/workshops/:id/snapshots',
    {
      schema: {
        summary: 'Take a snapshot',
        params: workshopParams,
        body: createSnapshot,
        response: answers(201, snapshot),
      },
    },
    async (request, reply) => {
      const { workshopId } = await whoAsksAs(['moderator'], parts, request, request.params.id)
      const { label, cause = 'manual' } = request.body
      return reply.code(201).send(shown(await takeSnapshot(parts, workshopId, { label, cause })))
    },
  )

  app.get(
    '/workshops/:id/snapshots',
    {
      schema: {
        summary: 'Snapshots, oldest first',
        params: workshopParams,
        response: answers(200, snapshotList),
      },
    },
    async request => {
      const { workshopId } = await whoAsksAs(['moderator'], parts, request, request.params.id)
      return (await parts.storage.listSnapshots(workshopId)).map(shown)
    },
  )

  app.get(
    '/workshops/:id/snapshots/:sid',
    {
      schema: {
        summary: 'A snapshot as a workshop file',
        params: snapshotParams,
        response: answers(200, workshopFileSchema),
      },
    },
    async (request, reply) => {
      const { id, sid } = request.params
      await whoAsksAs(['moderator'], parts, request, id)
      const found = await parts.storage.loadSnapshot(id, sid)
      if (!found) return refuse('not_found', 'There is no such snapshot in this workshop.')
      return reply.type('application/json; charset=utf-8').send(found.file as never)
    },
  )

  app.post(
    '/workshops/:id/snapshots/:sid/restore',
    {
      schema: {
        summary: 'Go back to a snapshot; answers with the snapshot of what was there before',
        params: snapshotParams,
        response: answers(200, snapshot),
      },
    },
    async request => {
      const { id, sid } = request.params
      await whoAsksAs(['moderator'], parts, request, id)
      return shown(orRefuse(await restoreSnapshot(parts, id, sid)))
    },
  )
}

const shown = ({ snapshotId, label, createdAt, hash, cause }: SnapshotRecord): Snapshot => ({
  id: snapshotId,
  label,
  createdAt,
  hash,
  cause,
})
