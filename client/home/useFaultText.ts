/** What to say at a field of the new workshop; null where it is fine. */
import type { MessageId } from '../i18n/catalogs.ts'
import { useText } from '../i18n/useText.ts'
import type { Faults } from './workshop-draft.ts'

export function useFaultText(faults: Faults): (field: string, missing?: MessageId) => string | null {
  const t = useText()
  return (field, missing = 'common.required') => {
    const fault = faults[field]
    if (fault === undefined) return null
    if (fault === 'missing') return t(missing)
    return fault === 'twice' ? t('home.regionTwice') : t('home.expected', { expected: fault.expected })
  }
}
