/** What a picture shows and whom it is by: asked when it is put in, and to be changed later. */
import { type SyntheticEvent, useState } from 'react'
import { textOf } from '../../../../shared/boards/free/geometry.ts'
import { maxCredit } from '../../../../shared/boards/free/kind.ts'
import type { Card } from '../../../../shared/model/card.ts'
import { maxCardText } from '../../../../shared/model/card-writes.ts'
import { focusCard } from '../../../cards/card-focus.ts'
import { useText } from '../../../i18n/useText.ts'
import { useWorkshop } from '../../../react/workshop-context.ts'
import type { OpenBoard } from '../../../store/workshop-store.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'

export function PictureWords({ board, card }: { board: OpenBoard; card: Card }) {
  const t = useText()
  const store = useWorkshop()
  const [alt, setAlt] = useState(card.text)
  const [credit, setCredit] = useState(textOf(card.fields, 'credit') ?? '')
  const close = () => {
    store.editing.set(undefined)
    requestAnimationFrame(() => focusCard(board.documentId, card.id))
  }
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    if (alt.trim() !== card.text) board.actions.sharedText(card.id).write(alt.trim())
    board.actions.setFields(card.id, { credit: credit.trim() })
    close()
  }
  return (
    <Dialog isOpen onClose={close} title={t('boards.picture')}>
      <form className="map-picture-words" onSubmit={save}>
        <TextField
          label={t('boards.pictureAlt')}
          hint={t('boards.pictureAltHint')}
          value={alt}
          maxLength={maxCardText}
          onChange={setAlt}
        />
        <TextField
          label={t('boards.pictureCredit')}
          hint={t('boards.pictureCreditHint')}
          value={credit}
          maxLength={maxCredit}
          onChange={setCredit}
        />
        <footer className="dialog-actions">
          <Button type="submit" kind="primary">
            {t('common.save')}
          </Button>
          <Button onClick={close}>{t('common.cancel')}</Button>
        </footer>
      </form>
    </Dialog>
  )
}
