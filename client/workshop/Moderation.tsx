/** What only the moderation does, as a menu: take a snapshot, go and build the plan, hand out the links. */
import { navigate } from '../app/navigation.ts'
import { useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx'
import { moderationDialog } from './moderation-dialog.ts'
import { boardsOfStep } from './steps.ts'
import { placePath } from './workshop-path.ts'

export function Moderation() {
  const t = useText()
  return <MenuButton label={t('workshop.moderation')} kind="plain" groups={useModerationGroups()} />
}

export function useModerationGroups(): MenuGroup[] {
  const t = useText()
  const { info } = useWorkshop()
  const hasCircles = boardsOfStep(useControl(), 'circles').length > 0
  return [
    {
      id: 'moderation',
      entries: [
        { id: 'snapshot', label: t('common.takeSnapshot'), onAction: () => moderationDialog.set('snapshot') },
        {
          id: 'plan',
          label: t('workshop.buildPlan'),
          onAction: () => navigate(placePath(info.id, { step: 'plan' })),
        },
        { id: 'board', label: t('workshop.addBoard'), onAction: () => moderationDialog.set('board') },
        { id: 'boards', label: t('workshop.manageBoards'), onAction: () => moderationDialog.set('boards') },
        ...(hasCircles
          ? [{ id: 'circles', label: t('workshop.circles'), onAction: () => moderationDialog.set('circles') }]
          : []),
        { id: 'links', label: t('workshop.shareLinks'), onAction: () => moderationDialog.set('links') },
      ],
    },
  ]
}
