/**
 * The one door to the server's HTTP interface. Every call ends as a value: what was asked for, or why not, with the
 * server's sentence. `network` is ours: no answer came at all. Answers are taken as the protocol types them; they
 * are not checked again here, since server and page are built from the same source.
 */
import type { ErrorBody, ErrorKind } from '../../shared/protocol/error-body.ts'
import type { Result } from '../../shared/result.ts'

export interface ApiError {
  kind: ErrorKind | 'network'
  /** One sentence that says what to do; English, for where we have no words of our own. */
  message: string
  /** For bad input: what is wrong where. */
  details: NonNullable<ErrorBody['error']['details']>
}

export type Answer<T> = Result<T, ApiError>

export interface ApiRequest {
  method?: 'GET' | 'POST'
  /** Sent as JSON. A string is JSON already; a Blob goes as the bytes that it is. */
  body?: unknown
  signal?: AbortSignal
}

export async function request<T>(
  path: string,
  { method = 'GET', body, signal }: ApiRequest = {},
): Promise<Answer<T>> {
  let response: Response
  try {
    response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      ...(body === undefined ? {} : toBody(body)),
      ...(signal ? { signal } : {}),
    })
  } catch {
    return networkFailure()
  }
  return readAnswer<T>(response)
}

function toBody(body: unknown): { headers: Record<string, string>; body: string | Blob } {
  if (body instanceof Blob) return { headers: { 'content-type': 'application/octet-stream' }, body }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { headers: { 'content-type': 'application/json' }, body: text }
}

async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  const body = await readJson(response)
  if (response.ok) return { ok: true, value: body as T }
  const error = (body as Partial<ErrorBody> | undefined)?.error
  if (error)
    return { ok: false, error: { kind: error.kind, message: error.message, details: error.details ?? [] } }
  // A proxy in between answered for a server that is away.
  if (response.status >= 502) return networkFailure()
  return {
    ok: false,
    error: {
      kind: 'internal',
      message: `The server answered ${response.status} without a reason.`,
      details: [],
    },
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    const text = await response.text()
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function networkFailure<T>(): Answer<T> {
  return {
    ok: false,
    error: { kind: 'network', message: 'The server cannot be reached: your work is kept.', details: [] },
  }
}
