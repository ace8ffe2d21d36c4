/** Expected failure as a value: every function whose failure a caller must handle returns one of these. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E }

export const succeed = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const fail = <E>(error: E): { ok: false; error: E } => ({ ok: false, error })
