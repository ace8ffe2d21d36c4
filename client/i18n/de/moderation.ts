import type en from '../en/moderation.ts'

export default {
  title: 'Moderation',
  buildPlan: 'Plan erstellen',
  addBoard: 'Tafel hinzufügen …',
  manageBoards: 'Tafeln verwalten …',
  circles: 'Zirkel …',
  shareLinks: 'Links zum Weitergeben',
  end: 'Workshop beenden …',
} as const satisfies Record<keyof typeof en, string>
