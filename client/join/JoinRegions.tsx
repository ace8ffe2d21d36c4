/** All regions of the workshop with their marks, in neutral order; the one of the link is chosen and says so. */
import type { Invitation } from '../../shared/protocol/invitation.ts'
import type { Role } from '../../shared/protocol/roles.ts'
import type { MessageId } from '../i18n/catalogs.ts'
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { RegionMark } from '../ui/RegionMark.tsx'
import { regionSlots, sortRegions } from '../ui/region-slots.ts'

const roleWords: Record<Role, MessageId> = {
  moderator: 'common.roleModerator',
  region_lead: 'common.roleRegionLead',
  participant: 'common.roleParticipant',
  observer: 'common.roleObserver',
  screen: 'common.roleScreen',
}

export function JoinRegions({ invitation }: { invitation: Invitation }) {
  const t = useText()
  const language = useLanguage()
  const slots = regionSlots(invitation.regions)
  return (
    <div className="join-part">
      {invitation.role !== 'participant' && (
        <p className="join-role">
          <span className="field-name">{t('join.role')}</span>
          <span>
            <b>{t(roleWords[invitation.role])}</b>
            {invitation.regionId === null && <small className="quiet">{t('join.noRegion')}</small>}
          </span>
        </p>
      )}
      <p className="field-name" id="join-regions">
        {invitation.regionId === null ? t('common.regions') : t('join.region')}
      </p>
      <ul className="join-regions" aria-labelledby="join-regions">
        {sortRegions(invitation.regions).map(region => (
          <li key={region.id} data-own={region.id === invitation.regionId || undefined}>
            <RegionMark
              slot={slots.get(region.id)}
              code={region.code}
              name={localised(region.name, language)}
            />
            {region.id === invitation.regionId && <small className="quiet">{t('join.fromYourLink')}</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}
