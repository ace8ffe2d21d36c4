/**
 * Puts pictures on a board: shows those that were chosen, pasted or dropped, asks what each shows and whom it is by, and
 * sends them. What is refused stays here with the reason and all that was written; the others go in.
 */
import { type SyntheticEvent, useEffect, useMemo, useState } from 'react'
import { maxCredit } from '../../../../shared/boards/free/kind.ts'
import { maxCardText } from '../../../../shared/model/card-writes.ts'
import type { PictureKept } from '../../../../shared/protocol/pictures.ts'
import { keepPicture } from '../../../api/pictures.ts'
import type { ApiError } from '../../../api/request.ts'
import { useErrorText } from '../../../app/useErrorText.ts'
import type { CanvasEngine } from '../../../canvas/canvas-engine.ts'
import type { MessageId } from '../../../i18n/catalogs.ts'
import { useText } from '../../../i18n/useText.ts'
import { useWorkshop } from '../../../react/workshop-context.ts'
import type { OpenBoard } from '../../../store/workshop-store.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { shrinkPicture } from './shrink-picture.ts'
import './elements.css'

interface Candidate {
  key: number
  file: File
  alt: string
  credit: string
  fault: string | null
}

export interface PutPicturesProps {
  board: OpenBoard
  engine: CanvasEngine
  files: readonly File[]
  /** Where they were dropped; in the middle of what is seen otherwise. */
  at: { x: number; y: number } | undefined
  onClose: () => void
}

export function PutPictures({ board, engine, files, at, onClose }: PutPicturesProps) {
  const t = useText()
  const { info } = useWorkshop()
  const faultText = useFaultText()
  const [busy, setBusy] = useState(false)
  const [candidates, setCandidates] = useState<readonly Candidate[]>(() =>
    files.map((file, key) => ({ key, file, alt: '', credit: '', fault: null })),
  )
  const change = (key: number, patch: Partial<Candidate>) =>
    setCandidates(all => all.map(one => (one.key === key ? { ...one, ...patch } : one)))

  async function put(event: SyntheticEvent) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const left: Candidate[] = []
    const ids: string[] = []
    for (const candidate of candidates) {
      const answer = await keepPicture(info.id, board.documentId, await shrinkPicture(candidate.file))
      if (answer.ok) ids.push(...addPicture(board, engine, answer.value, candidate, at, ids.length))
      else left.push({ ...candidate, fault: faultText(answer.error) })
    }
    setBusy(false)
    if (ids.length > 0) engine.selection.set(ids)
    setCandidates(left)
    if (left.length > 0) return
    onClose()
    const [first] = ids
    if (first !== undefined) requestAnimationFrame(() => engine.goTo(first))
  }

  return (
    <Dialog isOpen onClose={onClose} title={t('boards.pictureTitle', { n: candidates.length })}>
      <form className="map-picture-words" onSubmit={event => void put(event)}>
        <ul className="map-picture-list">
          {candidates.map(candidate => (
            <CandidateRow key={candidate.key} candidate={candidate} onChange={change} />
          ))}
        </ul>
        <footer className="dialog-actions">
          <Button type="submit" kind="primary" busy={busy}>
            {t('boards.picturePut')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </footer>
      </form>
    </Dialog>
  )
}

interface CandidateRowProps {
  candidate: Candidate
  onChange: (key: number, patch: Partial<Candidate>) => void
}

function CandidateRow({ candidate, onChange }: CandidateRowProps) {
  const t = useText()
  const { key, file, alt, credit, fault } = candidate
  const address = useMemo(() => URL.createObjectURL(file), [file])
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return (
    <li>
      <img src={address} alt={file.name} />
      <div className="map-picture-fields">
        {fault && (
          <p className="field-error" role="alert">
            {t('boards.pictureFailed', { name: file.name, reason: fault })}
          </p>
        )}
        <TextField
          label={t('boards.pictureAlt')}
          hint={t('boards.pictureAltHint')}
          value={alt}
          maxLength={maxCardText}
          onChange={next => onChange(key, { alt: next })}
        />
        <TextField
          label={t('boards.pictureCredit')}
          hint={t('boards.pictureCreditHint')}
          value={credit}
          maxLength={maxCredit}
          onChange={next => onChange(key, { credit: next })}
        />
      </div>
    </li>
  )
}

/** As wide as two cards at first; handles make it larger. */
const usualWidth = 420
const stepAside = 32

function addPicture(
  board: OpenBoard,
  engine: CanvasEngine,
  { id, width, height }: PictureKept,
  { alt, credit }: Candidate,
  at: { x: number; y: number } | undefined,
  index: number,
): string[] {
  const scale = Math.min(1, usualWidth / width)
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const place = at
    ? { x: Math.round(at.x) + index * stepAside, y: Math.round(at.y) + index * stepAside }
    : engine.freePlace(size)
  return board.actions.addAll([
    {
      text: alt.trim(),
      pos: [place.x, place.y],
      fields: {
        element: 'picture',
        picture: id,
        size: [size.width, size.height],
        ...(credit.trim() === '' ? {} : { credit: credit.trim() }),
      },
    },
  ])
}

/** What the server said, in the reader's language. */
const reasons: Partial<Record<ApiError['kind'], MessageId>> = {
  unprocessable: 'boards.pictureKinds',
  too_large: 'boards.pictureTooLarge',
  conflict: 'boards.pictureMany',
  network: 'boards.pictureOffline',
  unavailable: 'boards.pictureOffline',
}

function useFaultText(): (error: ApiError) => string {
  const t = useText()
  const errorText = useErrorText()
  return error => {
    const reason = reasons[error.kind]
    return reason === undefined ? errorText(error) : t(reason)
  }
}
