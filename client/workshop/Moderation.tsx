/**
 * What only the moderation does, as a menu: take a snapshot, go and build the plan, hand out the links, end the
 * workshop. Loaded by moderators alone (`moderation-menu.ts`).
 */
import { navigate } from '../app/navigation.ts'
import { useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx'
import { MeMenu } from './MeMenu.tsx'
import { moderationDialog } from './moderation-dialog.ts'
import { boardsOfStep } from './steps.ts'
import { placePath } from './workshop-path.ts'

export function Moderation() {
  const t = useText()
  return <MenuButton label={t('moderation.title')} kind="plain" groups={useModerationGroups()} />
}

/** The same in the one menu of a phone. */
export function ModeratorMenu() {
  return <MeMenu extra={useModerationGroups()} />
}

export function useModerationGroups(): MenuGroup[] {
  const t = useText()
  const { info } = useWorkshop()
  const control = useControl()
  const hasCircles = boardsOfStep(control, 'circles').length > 0
  const isOver = control.endedAt !== null
  return [
    {
      id: 'moderation',
      entries: [
        { id: 'snapshot', label: t('common.takeSnapshot'), onAction: () => moderationDialog.set('snapshot') },
        {
          id: 'plan',
          label: t('moderation.buildPlan'),
          onAction: () => navigate(placePath(info.id, { step: 'plan' })),
        },
        ...(isOver
          ? []
          : [
              { id: 'board', label: t('moderation.addBoard'), onAction: () => moderationDialog.set('board') },
              {
                id: 'boards',
                label: t('moderation.manageBoards'),
                onAction: () => moderationDialog.set('boards'),
              },
            ]),
        ...(hasCircles && !isOver
          ? [
              {
                id: 'circles',
                label: t('moderation.circles'),
                onAction: () => moderationDialog.set('circles'),
              },
            ]
          : []),
        { id: 'links', label: t('moderation.shareLinks'), onAction: () => moderationDialog.set('links') },
        ...(isOver
          ? []
          : [{ id: 'end', label: t('moderation.end'), onAction: () => moderationDialog.set('end') }]),
      ],
    },
  ]
}
