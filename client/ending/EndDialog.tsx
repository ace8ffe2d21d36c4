/** Says what ending the workshop does and who is still here, then asks the server for it. */
import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useControl, usePeople, useWorkshop } from '../react/workshop-context.ts'
import { countByRegion } from '../store/people.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RegionMark } from '../ui/RegionMark.tsx'
import { useEnding } from './use-ending.ts'
import './ending.css'

export function EndDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const setEnded = useEnding()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const end = async () => {
    setBusy(true)
    const found = await setEnded(true)
    setBusy(false)
    setFault(found)
    if (found === undefined) onClose()
  }
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={onClose}
      title={t('ending.title')}
      actions={
        <>
          <Button kind="stop" busy={isBusy} onClick={() => void end()}>
            {t('ending.end')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <ul className="ending-facts">
        <li>{t('ending.factRead')}</li>
        <li>{t('ending.factLinks')}</li>
        <li>{t('ending.factOffline')}</li>
        <li>{t('ending.factBack')}</li>
      </ul>
      <StillHere />
      {fault !== undefined && (
        <p className="field-error" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

/** Others than oneself, by region as everywhere; room screens are nobody. */
function StillHere() {
  const t = useText()
  const store = useWorkshop()
  const { regions, roster } = useControl()
  const selfId = store.info.session.participantId
  const others = usePeople(store.presence()).filter(
    ({ participantId }) => participantId !== selfId && roster.get(participantId)?.role !== 'screen',
  )
  const counts = countByRegion(others)
  const n = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const ofNoRegion = counts.get(null) ?? 0
  return (
    <section className="ending-here">
      <p>{t('ending.stillHere', { n })}</p>
      {n > 0 && (
        <ul>
          {regions
            .filter(region => counts.has(region.id))
            .map(({ id, slot, code }) => (
              <li key={id}>
                <RegionMark slot={slot} code={code} /> {counts.get(id)}
              </li>
            ))}
          {ofNoRegion > 0 && <li>{t('ending.ofNoRegion', { n: ofNoRegion })}</li>}
        </ul>
      )}
    </section>
  )
}
