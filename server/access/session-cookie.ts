/** The cookie that holds a session's token: one for each workshop, so that one browser can be in several. */
export const cookieName = (workshopId: string): string => `zirkel_${workshopId}`

/** The token out of a Cookie header. Tokens are base64url, so nothing has to be decoded. */
export function findToken(cookieHeader: string | undefined, workshopId: string): string | undefined {
  const prefix = `${cookieName(workshopId)}=`
  const pair = cookieHeader?.split(';').find(part => part.trimStart().startsWith(prefix))
  const token = pair?.trim().slice(prefix.length)
  return token && /^[\w-]{20,200}$/.test(token) ? token : undefined
}
