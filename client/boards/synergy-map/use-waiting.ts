/** Links that wait for an answer of one's own region; null for who answers for none, and once the workshop has ended. */
import { useIsEnded } from '../../react/use-is-ended.ts'
import { useWorkshop } from '../../react/workshop-context.ts'
import type { SynergyMap } from './use-synergies.ts'

export function useWaiting(map: SynergyMap): SynergyMap['links'] | null {
  const { role, regionId } = useWorkshop().info.session
  if (useIsEnded() || regionId === null || (role !== 'participant' && role !== 'region_lead')) return null
  return map.links.filter(
    ({ judgement }) => judgement.status === 'suggested' && judgement.waitsFor.includes(regionId),
  )
}
