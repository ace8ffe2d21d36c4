/** A column of the matrix in words. */
import { competences, type KnowledgeType } from '../../../shared/boards/competences/kind.ts'
import { kindText } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'

export function useTypeName(): (type: KnowledgeType | null | 'all') => string {
  const t = useText()
  const language = useLanguage()
  return type => {
    if (type === 'all') return t('zones.total')
    const zone = competences.zones.find(one => one.id === type)
    return zone ? kindText(zone.label, language) : t('zones.untyped')
  }
}
