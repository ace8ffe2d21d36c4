/**
 * Refusals at the edge. Inside the server a failure is a value; a route turns it into a thrown `Refusal`, since
 * that is how Fastify ends a request, and `answer-errors.ts` alone writes it out.
 */
import type { Failure } from '../../shared/protocol/error-body.ts'
import type { Result } from '../../shared/result.ts'

export class Refusal extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.kind)
    this.name = 'Refusal'
    this.failure = failure
  }
}

export function orRefuse<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Refusal(result.error)
  return result.value
}

export function refuse(kind: Failure['kind'], message: string): never {
  throw new Refusal({ kind, message })
}
