/** Pictures on boards: sent as bytes, shown by their address, which only this workshop's people may read. */
import type { PictureKept } from '../../shared/protocol/pictures.ts'
import { type Answer, request } from './request.ts'

const pathOf = (workshopId: string) => `/workshops/${encodeURIComponent(workshopId)}/pictures`

/** `documentId`: of the board that it is for, which one must be allowed to write. */
export function keepPicture(
  workshopId: string,
  documentId: string,
  picture: Blob,
): Promise<Answer<PictureKept>> {
  const path = `${pathOf(workshopId)}?document=${encodeURIComponent(documentId)}`
  return request(path, { method: 'POST', body: picture })
}

export function pictureAddress(workshopId: string, pictureId: string): string {
  return `/api${pathOf(workshopId)}/${encodeURIComponent(pictureId)}`
}
