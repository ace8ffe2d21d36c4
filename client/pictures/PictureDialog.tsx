/**
 * What can be taken away from a board: a picture for slides, a drawing that stays sharp, one large sheet or pages on
 * paper. All is made in this browser from what this person sees.
 */
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { drawSheet } from './draw-sheet.ts'
import { type PrintForm, PrintSheet } from './PrintSheet.tsx'
import { readTools } from './palette.ts'
import { fileName, savePng, saveSvg } from './save-picture.ts'
import type { BoardSheet } from './sheet.ts'
import './picture-dialog.css'

export interface PictureDialogProps {
  /** Made when something is asked for, so that it is of that moment. */
  readSheet: () => BoardSheet
  isOpen: boolean
  onClose: () => void
}

type State =
  | { kind: 'ready' }
  | { kind: 'making' }
  | { kind: 'failed' }
  | { kind: 'printing'; form: PrintForm; sheet: BoardSheet }

export function PictureDialog({ readSheet, isOpen, onClose }: PictureDialogProps) {
  const t = useText()
  const [state, setState] = useState<State>({ kind: 'ready' })

  async function save(format: typeof savePng) {
    setState({ kind: 'making' })
    try {
      await document.fonts.ready
      const sheet = readSheet()
      const tools = readTools()
      await format(drawSheet(sheet, tools), tools.palette, fileName(sheet.workshop, sheet.title))
      setState({ kind: 'ready' })
      onClose()
    } catch {
      setState({ kind: 'failed' })
    }
  }

  const print = (form: PrintForm) => setState({ kind: 'printing', form, sheet: readSheet() })
  const isBusy = state.kind === 'making' || state.kind === 'printing'
  return (
    <>
      <Dialog
        isOpen={isOpen}
        onClose={onClose}
        title={t('pictures.title')}
        actions={<Button onClick={onClose}>{t('common.close')}</Button>}
      >
        <p>{t('pictures.text')}</p>
        <ul className="picture-forms">
          <Form
            words={t('pictures.png')}
            hint={t('pictures.pngHint')}
            isBusy={isBusy}
            onPress={() => void save(savePng)}
          />
          <Form
            words={t('pictures.svg')}
            hint={t('pictures.svgHint')}
            isBusy={isBusy}
            onPress={() => void save(saveSvg)}
          />
          <Form
            words={t('pictures.poster')}
            hint={t('pictures.posterHint')}
            isBusy={isBusy}
            onPress={() => print('poster')}
          />
          <Form
            words={t('pictures.pages')}
            hint={t('pictures.pagesHint')}
            isBusy={isBusy}
            onPress={() => print('pages')}
          />
        </ul>
        <p role="status">
          {state.kind === 'failed' ? t('pictures.failed') : isBusy ? t('pictures.making') : ''}
        </p>
      </Dialog>
      {state.kind === 'printing' &&
        createPortal(
          <PrintSheet
            sheet={state.sheet}
            form={state.form}
            onDone={() => {
              setState({ kind: 'ready' })
              onClose()
            }}
          />,
          document.body,
        )}
    </>
  )
}

interface FormProps {
  words: string
  hint: string
  isBusy: boolean
  onPress: () => void
}

function Form({ words, hint, isBusy, onPress }: FormProps) {
  return (
    <li>
      <Button onClick={onPress} aria-disabled={isBusy}>
        {words}
      </Button>
      <span>{hint}</span>
    </li>
  )
}
