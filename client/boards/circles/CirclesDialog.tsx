/** Circles for moderation: make one, name it, say what it is about and who hosts it, close it; who is in which. */
import { type SyntheticEvent, useState } from 'react'
import type { ControlCircle } from '../../../shared/model/control.ts'
import type { ChangeCircle } from '../../../shared/protocol/circles.ts'
import { assignCircle, changeCircle, makeCircle } from '../../api/circles.ts'
import type { Answer } from '../../api/request.ts'
import { useErrorText } from '../../app/useErrorText.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl, useWorkshop } from '../../react/workshop-context.ts'
import { circleOf } from '../../store/own-circle.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import './circles-dialog.css'

export function CirclesDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const { circles } = useControl()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('common.stepCircles')}
      wide
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <div className="circles-dialog">
        {circles.map(circle => (
          <CircleForm key={circle.id} circle={circle} />
        ))}
        <CircleForm key={`new ${circles.length}`} circle={undefined} />
        <People />
      </div>
    </Dialog>
  )
}

/** Asks the server, and says so where it refuses. What comes of it is told by the control document. */
function useAsk(): <T>(asked: Promise<Answer<T>>) => Promise<boolean> {
  const errorText = useErrorText()
  return async asked => {
    const answer = await asked
    if (!answer.ok) showToast(errorText(answer.error))
    return answer.ok
  }
}

/** A circle that is there, or the next one. */
function CircleForm({ circle }: { circle: ControlCircle | undefined }) {
  const t = useText()
  const language = useLanguage()
  const ask = useAsk()
  const { id: workshopId } = useWorkshop().info
  const { regions } = useControl()
  const before = localised(circle?.title, language)
  const [title, setTitle] = useState(before)
  const [sectors, setSectors] = useState(circle?.sectors.join(', ') ?? '')
  const [host, setHost] = useState(circle?.host ?? '')
  const [isBusy, setBusy] = useState(false)
  const save = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (title.trim() === '') return
    setBusy(true)
    const about = { sectors: sectorsIn(sectors), host: host || null }
    if (circle) {
      // a title in several languages stays so, unless it was changed
      const change: ChangeCircle = { ...about, ...(title.trim() !== before && { title }) }
      await ask(changeCircle(workshopId, circle.id, change))
    } else await ask(makeCircle(workshopId, { ...about, title }))
    setBusy(false)
  }
  const toggle = () => void (circle && ask(changeCircle(workshopId, circle.id, { closed: !circle.closed })))
  return (
    <form className="circle-form" aria-label={before || t('circles.newCircle')} onSubmit={save}>
      <h3>
        {before || t('circles.newCircle')}
        {circle?.closed && <span> {t('circles.closedMark')}</span>}
      </h3>
      <TextField label={t('circles.title')} value={title} maxLength={120} onChange={setTitle} />
      <TextField
        label={t('circles.sectors')}
        hint={t('circles.sectorsHint')}
        value={sectors}
        onChange={setSectors}
      />
      <SelectField
        label={t('circles.host')}
        value={host}
        options={[
          { value: '', label: t('circles.noHost') },
          ...regions.map(({ id, code, name }) => ({
            value: id,
            label: `${code} ${localised(name, language)}`,
          })),
        ]}
        onChange={setHost}
      />
      <div className="circle-form-deeds">
        <Button type="submit" kind={circle ? 'plain' : 'primary'} busy={isBusy}>
          {t(circle ? 'circles.save' : 'circles.make')}
        </Button>
        {circle && (
          <Button kind="bare" onClick={toggle}>
            {t(circle.closed ? 'circles.reopen' : 'circles.close')}
          </Button>
        )}
      </div>
    </form>
  )
}

function sectorsIn(text: string): string[] {
  return text
    .split(',')
    .map(sector => sector.trim())
    .filter(sector => sector !== '')
}

/** Everybody who joined and writes, with their circle. */
function People() {
  const t = useText()
  const language = useLanguage()
  const ask = useAsk()
  const { id: workshopId } = useWorkshop().info
  const control = useControl()
  const people = [...control.roster].filter(
    ([, { role }]) => role === 'participant' || role === 'region_lead',
  )
  if (people.length === 0) return null
  const options = [
    { value: '', label: t('circles.noCircle') },
    ...control.circles.map(circle => ({ value: circle.id, label: localised(circle.title, language) })),
  ]
  return (
    <section className="circle-people">
      <h3>{t('circles.people')}</h3>
      <ul>
        {people.map(([id, { alias }]) => (
          <li key={id}>
            <span aria-hidden="true">{alias}</span>
            <SelectField
              label={t('circles.assign', { alias })}
              labelHidden
              value={circleOf(control, id) ?? ''}
              options={options}
              onChange={circleId => void ask(assignCircle(workshopId, id, circleId || null))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
