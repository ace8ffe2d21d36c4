/** How many pairs of organisations the agreed actions bring together for the first time (check.O7), of the plan as it is now. */
import { useEffect, useState } from 'react'
import { readPlan } from '../../api/plans.ts'
import { useText } from '../../i18n/useText.ts'
import { useWorkshop } from '../../react/workshop-context.ts'
import { useWorkedTogether } from './use-worked-together.ts'

export function NewTies() {
  const t = useText()
  const count = useNewTies()
  if (count === undefined) return null
  return (
    <div title={t('synergies.newTiesText')}>
      <dt>{t('synergies.newTies')}</dt>
      <dd className="num">{count}</dd>
    </div>
  )
}

/** Undefined until the server has answered. */
function useNewTies(): number | undefined {
  const { info } = useWorkshop()
  const pairs = JSON.stringify(useWorkedTogether())
  const [count, setCount] = useState<number>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pairs make another count
  useEffect(() => {
    let isCurrent = true
    void readPlan(info.id).then(answer => {
      if (isCurrent && answer.ok) setCount(answer.value.newTies)
    })
    return () => {
      isCurrent = false
    }
  }, [info.id, pairs])
  return count
}
