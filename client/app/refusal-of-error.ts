/** Which page of refusal fits an error of the server, when a whole page could not be had. */
import type { ApiError } from '../api/request.ts'
import type { Refusal } from './RefusalPage.tsx'

export function linkRefusal(error: ApiError): Refusal {
  if (error.kind === 'gone') return hasRule(error, 'ended') ? 'workshop_ended' : 'link_revoked'
  if (error.kind === 'network' || error.kind === 'unavailable' || error.kind === 'internal') return 'offline'
  if (error.kind === 'too_many') return 'too_many'
  return 'link_wrong'
}

export function workshopRefusal(error: ApiError): Refusal {
  if (error.kind === 'not_found') return 'workshop_unknown'
  if (error.kind === 'unauthorised') return hasRule(error, 'revoked') ? 'link_revoked' : 'no_session'
  if (error.kind === 'forbidden') return 'forbidden'
  if (error.kind === 'too_many') return 'too_many'
  return 'offline'
}

/** `revoked`: one was in, and the link that one came by was ended. `ended`: the workshop has ended. */
export function hasRule({ details }: ApiError, wanted: 'revoked' | 'ended'): boolean {
  return details.some(({ rule }) => rule === wanted)
}
