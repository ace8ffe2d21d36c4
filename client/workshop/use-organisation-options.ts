/** The organisations of the workshop to choose from, by name as the language sorts, with their region's code. */
import { useMemo } from 'react'
import { allTexts } from '../../shared/plan/localised.ts'
import { localised } from '../i18n/localised.ts'
import { useLanguage } from '../i18n/useText.ts'
import { useControl } from '../react/workshop-context.ts'
import type { ComboOption } from '../ui/combo-options.ts'

export function useOrganisationOptions(): ComboOption[] {
  const language = useLanguage()
  const { organisations, regions } = useControl()
  return useMemo(() => {
    const codes = new Map(regions.map(({ id, code }) => [id, code]))
    const options = organisations.map(({ id, name, aliases = [], region }) => ({
      id,
      label: localised(name, language) || id,
      hint: codes.get(region ?? '') ?? '',
      alsoCalled: [...allTexts(name), ...aliases],
    }))
    return options.sort((a, b) => a.label.localeCompare(b.label, language))
  }, [organisations, regions, language])
}
