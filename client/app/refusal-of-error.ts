/** Which page of refusal fits an error of the server, when a whole page could not be had. */
import type { ApiError } from '../api/request.ts'
import type { Refusal } from './RefusalPage.tsx'

export function linkRefusal(error: ApiError): Refusal {
  if (error.kind === 'gone') return 'link_revoked'
  if (error.kind === 'network' || error.kind === 'unavailable' || error.kind === 'internal') return 'offline'
  if (error.kind === 'too_many') return 'too_many'
  return 'link_wrong'
}

export function workshopRefusal(error: ApiError): Refusal {
  if (error.kind === 'not_found') return 'workshop_unknown'
  if (error.kind === 'unauthorised') return isRevoked(error) ? 'link_revoked' : 'no_session'
  if (error.kind === 'forbidden') return 'forbidden'
  if (error.kind === 'gone') return 'workshop_ended'
  if (error.kind === 'too_many') return 'too_many'
  return 'offline'
}

/** One was in, and the link that one came by was ended. */
function isRevoked({ details }: ApiError): boolean {
  return details.some(({ rule }) => rule === 'revoked')
}
