/** Who I am here: region and alias; behind it language, appearance and what was put away. */
import { appearances, appearanceWords, chooseAppearance, getAppearance } from '../app/appearance.ts'
import { languageGroups } from '../app/language-menu.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx'
import { RegionMark } from '../ui/RegionMark.tsx'
import { noticeShown } from './notice-seen.ts'

export function MeMenu({ extra = [] }: { extra?: readonly MenuGroup[] }) {
  const t = useText()
  const control = useControl()
  const { session } = useWorkshop().info
  const region = control.regions.find(one => one.id === session.regionId)
  return (
    <span className="me">
      {region && <RegionMark slot={region.slot} code={region.code} />}
      <MenuButton
        label={session.alias}
        description={t('workshop.meMenu', { alias: session.alias })}
        groups={[...extra, ...useMeGroups()]}
      />
    </span>
  )
}

function useMeGroups(): MenuGroup[] {
  const t = useText()
  const active = useLanguage()
  const { notice } = useControl()
  const { id } = useWorkshop().info
  const current = getAppearance()
  return [
    ...languageGroups(t, active),
    {
      id: 'theme',
      label: t('common.theme'),
      entries: appearances.map(appearance => ({
        id: appearance,
        label: t(appearanceWords[appearance]),
        checked: appearance === current,
        onAction: () => chooseAppearance(appearance),
      })),
    },
    {
      id: 'notice',
      entries: notice
        ? [{ id: 'notice', label: t('workshop.noticeShow'), onAction: () => noticeShown(id).set(true) }]
        : [],
    },
  ]
}
