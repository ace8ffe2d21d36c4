/** Pairs of organisations that had worked together before, as control has them now. */
import { type OrganisationPair, readWorkedTogether } from '../../../shared/plan/worked-together.ts'
import { useControl } from '../../react/workshop-context.ts'

export function useWorkedTogether(): OrganisationPair[] {
  const { planEdits } = useControl().settings
  return readWorkedTogether((planEdits as { workedTogether?: unknown } | null | undefined)?.workedTogether)
}
