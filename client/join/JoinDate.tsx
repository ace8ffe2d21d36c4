/** When the workshop is, in the reader's time and the host's. */
import { Fragment } from 'react'
import type { Invitation } from '../../shared/protocol/invitation.ts'
import { formatDate } from '../i18n/formats.ts'
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { clockIn, ownTimeZone, zonedToInstant } from '../i18n/zoned-time.ts'

export function JoinDate({ invitation }: { invitation: Invitation }) {
  const language = useLanguage()
  const times = useTimes(invitation)
  if (invitation.date === null) return null
  return (
    <p className="join-date">
      {formatDate(invitation.date, language, 'long')}
      {times.map(time => (
        <Fragment key={time}>
          , <span className="join-time">{time}</span>
        </Fragment>
      ))}
    </p>
  )
}

/** Own time first, then the host's where it differs; only the host's where the zone is not known. */
function useTimes({ date, start, end, timezone, regions, hostRegion }: Invitation): string[] {
  const t = useText()
  const language = useLanguage()
  if (date === null || start === null || end === null) return []
  const ownZone = ownTimeZone()
  const zone = timezone ?? ownZone
  if (zone === ownZone) return [t('join.sameTime', { start, end })]
  const from = zonedToInstant(date, start, zone)
  const to = zonedToInstant(date, end, zone)
  if (!from || !to) return [t('join.sameTime', { start, end })]
  const own = { start: clockIn(from, ownZone), end: clockIn(to, ownZone) }
  if (own.start === start) return [t('join.sameTime', { start, end })]
  const host = regions.find(region => region.id === hostRegion)
  const place = host ? localised(host.name, language) : zone
  return [t('join.yourTime', own), t('join.hostTime', { start, end, place })]
}
