/** An error of the server in the reader's language where we have words for it, else in the server's own sentence. */
import type { ApiError } from '../api/request.ts'
import type { MessageId } from '../i18n/catalogs.ts'
import { useText } from '../i18n/useText.ts'
import { hasRule } from './refusal-of-error.ts'

const words: Partial<Record<ApiError['kind'], MessageId>> = {
  network: 'errors.network',
  unavailable: 'errors.unavailable',
  internal: 'errors.internal',
  too_many: 'errors.tooManyText',
  too_large: 'errors.tooLarge',
  forbidden: 'errors.forbiddenText',
  unauthorised: 'errors.noSessionText',
}

export function useErrorText(): (error: ApiError) => string {
  const t = useText()
  return error => {
    const id = hasRule(error, 'ended') ? 'errors.workshopEndedTitle' : words[error.kind]
    return id ? t(id) : error.message
  }
}
