export default {
  title: 'Moderation',
  buildPlan: 'Build plan',
  addBoard: 'Add a board …',
  manageBoards: 'Manage boards …',
  circles: 'Circles …',
  shareLinks: 'Links to share',
  end: 'End the workshop …',
} as const
