/** Which organisations had worked together before: for all to read, marked and taken back by coordination and moderation. */
import { type FormEvent, useState } from 'react'
import { markWorkedTogether } from '../../api/synergies.ts'
import { useErrorText } from '../../app/useErrorText.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useIsEnded } from '../../react/use-is-ended.ts'
import { useControl, useWorkshop } from '../../react/workshop-context.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { useOrganisationOptions } from '../../workshop/use-organisation-options.ts'
import { useWorkedTogether } from './use-worked-together.ts'

export function WorkedTogether() {
  const t = useText()
  const language = useLanguage()
  const { organisations } = useControl()
  const { role } = useWorkshop().info.session
  const pairs = useWorkedTogether()
  const mark = useMark()
  const mayMark = !useIsEnded() && (role === 'moderator' || role === 'region_lead')
  if (organisations.length < 2) return null
  const nameOf = (id: string) => localised(organisations.find(one => one.id === id)?.name, language) || id
  return (
    <details className="synergy-together">
      <summary>
        {t('synergies.together')} <span className="num">{pairs.length}</span>
      </summary>
      <p className="note">{t(pairs.length === 0 ? 'synergies.togetherNone' : 'synergies.togetherText')}</p>
      <ul>
        {pairs.map(([a, b]) => {
          const pair = t('synergies.pair', { a: nameOf(a), b: nameOf(b) })
          return (
            <li key={`${a} ${b}`}>
              <span>{pair}</span>
              {mayMark && (
                <Button
                  kind="bare"
                  size="s"
                  aria-label={t('synergies.togetherRemove', { pair })}
                  onClick={() => void mark.send([a, b], false)}
                >
                  {t('synergies.togetherRemoveShort')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {mayMark && <PairForm onMark={pair => mark.send(pair, true)} fault={mark.fault} />}
    </details>
  )
}

/** Asked of the server; what came of it comes back with control. True when it was done. */
function useMark() {
  const { info } = useWorkshop()
  const errorText = useErrorText()
  const [fault, setFault] = useState('')
  const send = async (organisations: [string, string], together: boolean) => {
    const answer = await markWorkedTogether(info.id, { organisations, together })
    setFault(answer.ok ? '' : errorText(answer.error))
    return answer.ok
  }
  return { fault, send }
}

interface PairFormProps {
  fault: string
  onMark: (pair: [string, string]) => Promise<boolean>
}

function PairForm({ fault, onMark }: PairFormProps) {
  const t = useText()
  const options = useOrganisationOptions()
  const [pair, setPair] = useState<[string | null, string | null]>([null, null])
  const [isWrong, setWrong] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const [a, b] = pair
    const isPair = a !== null && b !== null && a !== b
    setWrong(!isPair)
    if (isPair && (await onMark([a, b]))) setPair([null, null])
  }
  const said = isWrong ? t('synergies.togetherNeedsTwo') : fault
  return (
    <form className="synergy-form" onSubmit={event => void submit(event)}>
      <ChoiceField
        label={t('synergies.togetherFirst')}
        value={pair[0]}
        options={options}
        placeholder={t('synergies.togetherChoose')}
        onChange={first => setPair([first, pair[1]])}
      />
      <ChoiceField
        label={t('synergies.togetherSecond')}
        value={pair[1]}
        options={options}
        placeholder={t('synergies.togetherChoose')}
        onChange={second => setPair([pair[0], second])}
      />
      {said && (
        <p className="field-error" role="alert">
          {said}
        </p>
      )}
      <Button type="submit" size="s">
        {t('synergies.togetherAdd')}
      </Button>
    </form>
  )
}
