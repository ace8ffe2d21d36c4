/** A group of actors in the reader's language; one that we do not know, as it was written. */
import { stakeholderGroups } from '../../shared/model/stakeholder-groups.ts'
import type { Translate } from '../i18n/active-language.ts'

const words = {
  research: 'zones.groupResearch',
  business: 'zones.groupBusiness',
  policy: 'zones.groupPolicy',
  public: 'zones.groupPublic',
  cluster: 'zones.groupCluster',
  society: 'zones.groupSociety',
  other: 'zones.groupOther',
} as const

export function groupWord(group: string, t: Translate): string {
  const known = stakeholderGroups.find(one => one === group)
  return known ? t(words[known]) : group
}
