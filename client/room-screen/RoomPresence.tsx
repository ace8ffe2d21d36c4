/** Who is here, by region, and of how many who joined. */
import { useText } from '../i18n/useText.ts'
import { useControl, usePeople, useWorkshop } from '../react/workshop-context.ts'
import { countByRegion } from '../store/people.ts'
import { RegionMark } from '../ui/RegionMark.tsx'

export function RoomPresence() {
  const t = useText()
  const control = useControl()
  const people = usePeople(useWorkshop().presence())
  const counts = countByRegion(people)
  const joined = [...control.roster.values()].filter(({ role }) => role !== 'screen' && role !== 'observer')
  const here = control.regions.reduce((sum, region) => sum + (counts.get(region.id) ?? 0), 0)
  return (
    <ul className="room-presence" aria-label={t('workshop.whoIsHere')}>
      {control.regions.map(region => (
        <li key={region.id}>
          <RegionMark slot={region.slot} code={region.code} /> <b>{counts.get(region.id) ?? 0}</b>
        </li>
      ))}
      {joined.length > 0 && (
        <li className="quiet">{t('room.here', { here, all: Math.max(here, joined.length) })}</li>
      )}
    </ul>
  )
}
