/** Boards that moderation adds, names, puts away and locks. What comes of it is told to all by the control document. */
import type { AddBoard, BoardAnswer, ChangeBoard, LockCards } from '../../shared/protocol/boards.ts'
import { type Answer, request } from './request.ts'

const pathOf = (workshopId: string) => `/workshops/${encodeURIComponent(workshopId)}/boards`

export function addBoard(workshopId: string, body: AddBoard): Promise<Answer<BoardAnswer>> {
  return request(pathOf(workshopId), { method: 'POST', body })
}

export function changeBoard(
  workshopId: string,
  boardId: string,
  body: ChangeBoard,
): Promise<Answer<BoardAnswer>> {
  return request(`${pathOf(workshopId)}/${encodeURIComponent(boardId)}`, { method: 'POST', body })
}

export function lockCards(
  workshopId: string,
  boardId: string,
  body: LockCards,
): Promise<Answer<BoardAnswer>> {
  return request(`${pathOf(workshopId)}/${encodeURIComponent(boardId)}/locks`, { method: 'POST', body })
}
