/** The groups of actors that cards and people belong to. Apart from the file's schemas, which no browser needs. */
export const stakeholderGroups = [
  'research',
  'business',
  'policy',
  'public',
  'cluster',
  'society',
  'other',
] as const
export type StakeholderGroup = (typeof stakeholderGroups)[number]
