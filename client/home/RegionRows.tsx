/** The regions of a new workshop, a row each: mark as it will be, name, country. Rows are added and taken away. */
import { useLanguage, useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { RegionSwatch } from '../ui/RegionMark.tsx'
import { regionSlots } from '../ui/region-slots.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { listCountries } from './countries.ts'
import { useFaultText } from './useFaultText.ts'
import type { Faults, RegionDraft } from './workshop-draft.ts'

interface RegionRowsProps {
  regions: RegionDraft[]
  faults: Faults
  onChange: (regions: RegionDraft[]) => void
}

const maxRegions = 30

/** The order that the codes will have, near enough to show the colours. */
function slotsOf(regions: readonly RegionDraft[]): Map<string, number> {
  const named = regions.filter(region => region.name.trim() !== '')
  return regionSlots(
    named.map(region => ({
      id: String(region.key),
      code: `${region.country}-${region.name.trim()}`.toUpperCase(),
    })),
  )
}

export function RegionRows({ regions, faults, onChange }: RegionRowsProps) {
  const t = useText()
  const language = useLanguage()
  const faultText = useFaultText(faults)
  const slots = slotsOf(regions)
  const countries = [
    { value: '', label: t('home.noCountry') },
    ...listCountries(language).map(({ code, name }) => ({ value: code, label: name })),
  ]
  const replace = (key: number, part: Partial<RegionDraft>) =>
    onChange(regions.map(region => (region.key === key ? { ...region, ...part } : region)))
  const nextKey = Math.max(0, ...regions.map(region => region.key)) + 1
  return (
    <div className="new-regions">
      <div className="new-region-head label" aria-hidden="true">
        <span>{t('home.regionNameShort')}</span>
        <span>{t('home.country')}</span>
      </div>
      {regions.map((region, index) => (
        <div key={region.key} className="new-region">
          <RegionSwatch slot={slots.get(String(region.key))} />
          <TextField
            label={t('home.regionName', { n: index + 1 })}
            labelHidden
            value={region.name}
            error={faultText(`region.${region.key}`, 'home.regionMissing')}
            onChange={name => replace(region.key, { name })}
          />
          <SelectField
            label={t('home.countryOf', { n: index + 1 })}
            labelHidden
            value={region.country}
            options={countries}
            onChange={country => replace(region.key, { country })}
          />
          <Button
            kind="bare"
            size="s"
            aria-label={t('home.removeRegion', { n: index + 1 })}
            disabled={regions.length === 1}
            onClick={() => onChange(regions.filter(other => other.key !== region.key))}
          >
            {t('common.remove')}
          </Button>
        </div>
      ))}
      <Button
        size="s"
        disabled={regions.length >= maxRegions}
        onClick={() => onChange([...regions, { key: nextKey, name: '', country: '' }])}
      >
        {t('home.addRegion')}
      </Button>
    </div>
  )
}
