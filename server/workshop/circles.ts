/**
 * What is decided on circles: moderation makes, names and closes them; people go into one. The outcome is written into
 * the control document; a new circle's documents are there, and empty, before control names it.
 */
import { kindOfBoard } from '../../shared/boards/registry.ts'
import { type Control, readControl } from '../../shared/model/control.ts'
import { bindClients, putParticipant, writeSettings } from '../../shared/model/control-writes.ts'
import { formatDocumentId } from '../../shared/model/document-id.ts'
import { newId } from '../../shared/model/ids.ts'
import { maxFileCircles } from '../../shared/model/parse-workshop-file.ts'
import { isObject } from '../../shared/model/plain-shape.ts'
import type { Json } from '../../shared/model/plain-value.ts'
import type { AssignCircle, ChangeCircle, CircleAnswer, MakeCircle } from '../../shared/protocol/circles.ts'
import type { Failure } from '../../shared/protocol/error-body.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { Identity } from '../access/grant.ts'
import type { WorkshopViews } from '../access/workshop-views.ts'
import type { Documents } from '../room/port.ts'
import type { Storage } from '../storage/port.ts'
import { decideControl } from './decide-control.ts'
import { createEmptyDocuments } from './new-documents.ts'
import { workshopEnded } from './workshop-ended.ts'

interface Parts {
  storage: Storage
  documents: Documents
  views: WorkshopViews
}

export async function makeCircle(
  parts: Parts,
  workshopId: string,
  asked: MakeCircle,
): Promise<Result<CircleAnswer, Failure>> {
  const view = await parts.views.load(workshopId)
  const refusal = view && refusalOf(view.control, asked)
  if (refusal) return fail(refusal)
  const circle = { id: newId('z'), ...asked }
  const documentIds = view ? documentsOf(view.control, circle.id) : []
  const owners = await createEmptyDocuments(parts.storage, workshopId, documentIds)
  const made = await decideControl(parts, workshopId, doc => {
    const control = readControl(doc)
    // Others may have made some meanwhile; the documents just made are nobody's then.
    if (control.circles.length >= maxFileCircles) return fail(tooMany)
    writeSettings(doc, { circles: [...circlesIn(control), circle as unknown as Json] })
    bindClients(doc, owners)
    return succeed(undefined)
  })
  return made.ok ? circleNow(parts, workshopId, circle.id) : made
}

/** One on each board that circles write on. */
function documentsOf(control: Control, circleId: string): string[] {
  const boards = control.boards.filter(board => kindOfBoard(board).scope === 'circle')
  return boards.map(board => formatDocumentId({ kind: 'board', boardId: board.id, part: circleId }))
}

export async function changeCircle(
  parts: Parts,
  workshopId: string,
  circleId: string,
  asked: ChangeCircle,
): Promise<Result<CircleAnswer, Failure>> {
  const decided = await decideControl(parts, workshopId, doc => {
    const control = readControl(doc)
    if (!control.circles.some(circle => circle.id === circleId)) return fail(noSuchCircle)
    if (hasUnknownHost(control, asked)) return fail(noSuchHost)
    const circles = circlesIn(control).map(circle =>
      isCircle(circle, circleId) ? changed(circle, asked) : circle,
    )
    writeSettings(doc, { circles })
    return succeed(undefined)
  })
  return decided.ok ? circleNow(parts, workshopId, circleId) : decided
}

/** Moderation puts anybody into a circle, a region's lead the region's people, everybody else themselves. */
export async function assignCircle(
  parts: Parts,
  by: Identity,
  participantId: string,
  { circleId }: AssignCircle,
): Promise<Result<AssignCircle, Failure>> {
  return decideControl(parts, by.workshopId, doc => {
    const control = readControl(doc)
    const person = control.roster.get(participantId)
    if (!person) return fail(noSuchPerson)
    if (!mayAssign(by, participantId, person.regionId)) return fail(notYours)
    const circle = control.circles.find(one => one.id === circleId)
    if (circleId !== null && !circle) return fail(noSuchCircle)
    if (circle?.closed && by.role !== 'moderator') return fail(isClosed)
    putParticipant(doc, participantId, { ...person, circleId })
    return succeed({ circleId })
  })
}

function mayAssign(by: Identity, participantId: string, regionId: string | null): boolean {
  if (by.role === 'moderator') return true
  if (by.role === 'region_lead' && by.regionId === regionId) return true
  return by.role === 'participant' && by.participantId === participantId
}

async function circleNow(
  { views }: Parts,
  workshopId: string,
  circleId: string,
): Promise<Result<CircleAnswer, Failure>> {
  const circle = (await views.load(workshopId))?.control.circles.find(one => one.id === circleId)
  if (!circle) return fail(noSuchCircle)
  const { id, title, sectors, sourceLinks, host, closed } = circle
  return succeed({ id, title, sectors: [...sectors], sourceLinks: [...sourceLinks], host, closed })
}

/** As the file has them: with keys that this version does not know. */
function circlesIn({ settings }: Control): Json[] {
  return Array.isArray(settings.circles) ? settings.circles : []
}

const isCircle = (circle: Json, id: string): circle is { [key: string]: Json } =>
  isObject(circle) && circle.id === id

/** A circle that was never closed has no such key, as in files. */
function changed(circle: { [key: string]: Json }, { closed, ...asked }: ChangeCircle): Json {
  const { closed: before, ...rest } = circle
  const isShut = closed ?? before === true
  const given = Object.entries(asked).filter(([, value]) => value !== undefined) as [string, Json][]
  return { ...rest, ...Object.fromEntries(given), ...(isShut && { closed: true }) }
}

function refusalOf(control: Control, asked: MakeCircle): Failure | undefined {
  if (control.endedAt !== null) return workshopEnded
  if (documentsOf(control, 'any').length === 0) return noBoard
  if (control.circles.length >= maxFileCircles) return tooMany
  return hasUnknownHost(control, asked) ? noSuchHost : undefined
}

const hasUnknownHost = ({ regions }: Control, { host }: Pick<MakeCircle, 'host'>): boolean =>
  typeof host === 'string' && !regions.some(region => region.id === host)

const noSuchCircle: Failure = { kind: 'not_found', message: 'There is no such circle in this workshop.' }
const noSuchPerson: Failure = { kind: 'not_found', message: 'Nobody of this id has joined this workshop.' }
const noSuchHost: Failure = {
  kind: 'invalid',
  message: 'A circle is hosted by a region of the workshop: name one of them by its id, or none.',
}
const noBoard: Failure = {
  kind: 'conflict',
  message: 'This workshop has no board for notes of circles: make it from a template that has one.',
}
const notYours: Failure = {
  kind: 'forbidden',
  message: 'You choose your own circle; those of others are chosen by moderation or their region’s lead.',
}
const isClosed: Failure = { kind: 'conflict', message: 'This circle is closed: choose another one.' }
const tooMany: Failure = {
  kind: 'conflict',
  message: `A workshop has at most ${maxFileCircles} circles: name one anew that is there.`,
}
