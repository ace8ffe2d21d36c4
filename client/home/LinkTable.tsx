/** The links of a workshop: a row per region, then those of no region. Each can be copied, or all at once. */
import type { Invitation } from '../../shared/protocol/invitation.ts'
import type { WorkshopInfoAnswer } from '../../shared/protocol/workshop-info.ts'
import type { Translate } from '../i18n/active-language.ts'
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { RegionMark } from '../ui/RegionMark.tsx'
import { regionSlots, sortRegions } from '../ui/region-slots.ts'
import { showToast } from '../ui/toast-queue.ts'

type Region = Invitation['regions'][number]
/** Of the ended ones there is none. */
type JoinLinks = NonNullable<WorkshopInfoAnswer['joinLinks']>

interface LinkTableProps {
  joinLinks: JoinLinks
  /** Empty while their names are not known: ids stand in for them. */
  regions: readonly Region[]
}

function regionsOf(joinLinks: JoinLinks, regions: readonly Region[]): Region[] {
  if (regions.length > 0) return sortRegions(regions)
  return Object.keys(joinLinks.participants).map(id => ({ id, code: id, name: '', timezone: null }))
}

export function LinkTable({ joinLinks, regions }: LinkTableProps) {
  const t = useText()
  const language = useLanguage()
  const rows = regionsOf(joinLinks, regions)
  const slots = regionSlots(rows)
  return (
    <section className="links-table">
      <header>
        <h2>{t('home.linkOfRegion')}</h2>
        <Button size="s" onClick={() => copy(listAll(t, language, joinLinks, rows), t('home.links'), t)}>
          {t('home.copyAll')}
        </Button>
      </header>
      <ul>
        {rows.map(region => {
          const name = localised(region.name, language) || region.code
          return (
            <li key={region.id}>
              <RegionMark slot={slots.get(region.id)} code={region.code} name={name} />
              <span className="links-buttons">
                <CopyLink what={t('home.participants')} of={name} url={joinLinks.participants[region.id]} />
                <CopyLink what={t('home.lead')} of={name} url={joinLinks.leads[region.id]} />
              </span>
            </li>
          )
        })}
      </ul>
      <h3>{t('home.forAll')}</h3>
      <ul>
        <li>
          <Purpose name={t('home.moderator')} text={t('home.moderatorText')} />
          <CopyLink what={t('home.copyLink')} of={t('home.moderator')} url={joinLinks.moderator} />
        </li>
        <li>
          <Purpose name={t('home.observer')} text={t('home.observerText')} />
          <CopyLink what={t('home.copyLink')} of={t('home.observer')} url={joinLinks.observer} />
        </li>
        <li>
          <Purpose name={t('home.screen')} text={t('home.screenText')} />
          <CopyLink what={t('home.copyLink')} of={t('home.screen')} url={joinLinks.screen} />
        </li>
      </ul>
    </section>
  )
}

function Purpose({ name, text }: { name: string; text: string }) {
  return (
    <span>
      <b>{name}</b> <span className="quiet">{text}</span>
    </span>
  )
}

function CopyLink({ what, of, url }: { what: string; of: string; url: string | undefined }) {
  const t = useText()
  if (url === undefined) return null
  const label = t('home.linkFor', { what, region: of })
  return (
    <Button size="s" aria-label={label} data-url={url} onClick={() => copy(url, label, t)}>
      {what}
    </Button>
  )
}

function copy(text: string, what: string, t: Translate): void {
  navigator.clipboard.writeText(text).then(
    () => showToast(t('home.copiedLink', { what })),
    () => showToast(t('home.copyFailed'), { kind: 'stop' }),
  )
}

/** Lines to paste into a mail: what it opens, then the address. */
function listAll(t: Translate, language: string, links: JoinLinks, regions: readonly Region[]): string {
  const lines = regions.flatMap(region => {
    const name = localised(region.name, language) || region.code
    return [
      [`${name}, ${t('home.participants')}`, links.participants[region.id]],
      [`${name}, ${t('home.lead')}`, links.leads[region.id]],
    ]
  })
  const all = [
    ...lines,
    [t('home.moderator'), links.moderator],
    [t('home.observer'), links.observer],
    [t('home.screen'), links.screen],
  ]
  return all
    .filter(([, url]) => url !== undefined)
    .map(([what, url]) => `${what}:\n${url}`)
    .join('\n\n')
}
