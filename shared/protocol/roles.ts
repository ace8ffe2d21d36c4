/** Who takes part. A role comes from the link a person joined by; rights are in `server/access`. */
export const roles = ['moderator', 'region_lead', 'participant', 'observer', 'screen'] as const
export type Role = (typeof roles)[number]
