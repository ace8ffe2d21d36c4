/**
 * What only the moderation does, as a menu: take a snapshot, go and build the plan, hand out the links, end the
 * workshop. Loaded by moderators alone (`moderation-menu.ts`).
 */
import { navigate } from '../app/navigation.ts'
import type { MessageId } from '../i18n/catalogs.ts'
import { useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx'
import { MeMenu } from './MeMenu.tsx'
import { type ModerationDialogId, moderationDialog } from './moderation-dialog.ts'
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

/** What changes boards is over when the workshop is. */
export function useModerationGroups(): MenuGroup[] {
  const t = useText()
  const { info } = useWorkshop()
  const control = useControl()
  const isOn = control.endedAt === null
  const hasCircles = boardsOfStep(control, 'circles').length > 0
  const dialog = (id: ModerationDialogId, label: MessageId, isThere = true) =>
    isThere ? [{ id, label: t(label), onAction: () => moderationDialog.set(id) }] : []
  const toPlan = () => navigate(placePath(info.id, { step: 'plan' }))
  const entries = [
    dialog('snapshot', 'common.takeSnapshot'),
    [{ id: 'plan', label: t('moderation.buildPlan'), onAction: toPlan }],
    dialog('board', 'moderation.addBoard', isOn),
    dialog('boards', 'moderation.manageBoards', isOn),
    dialog('circles', 'moderation.circles', isOn && hasCircles),
    dialog('links', 'moderation.shareLinks'),
    dialog('end', 'moderation.end', isOn),
  ]
  return [{ id: 'moderation', entries: entries.flat() }]
}
