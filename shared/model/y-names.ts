/**
 * The names of all Y types and of the keys that mean something in them: the only place where they are spelled.
 * SPEC.md, section "Names", says what stands where.
 */

/** Root map of a board's document: `Y.Map` by card id. */
export const cardsRoot = 'cards'

/** Root maps of what is said about a board's cards, by keys that `remarks.ts` spells. */
export const commentsRoot = 'comments'
export const reactionsRoot = 'reactions'

/** All root maps that a board's document has. */
export const boardRoots: ReadonlySet<string> = new Set([cardsRoot, commentsRoot, reactionsRoot])

/** Root maps of the control document. */
export const controlRoots = {
  /** One JSON value per top-level key of the workshop file, but for its cards. */
  settings: 'settings',
  /** Participant id → `{alias, regionId, role, circleId}`. */
  roster: 'roster',
  /** Yjs client id, as a decimal string → participant id, or `server`. */
  clients: 'clients',
  /** What was decided: answers to links under `link:<id>`. */
  decisions: 'decisions',
} as const

/** Keys of `decisions` that hold the answers to a link; its id follows. */
export const linkDecisionPrefix = 'link:'

/** What `clients` says of the ids under which the server itself writes. */
export const serverOwner = 'server'

/**
 * Keys of a server-made card that a file left out although document and kind imply them. No field of a kind
 * begins with `~`; keys of a file that would clash with ours are stored behind one (`storedKey`).
 */
export const absentKey = '~absent'

/** Keys by which the server marks a draft: what of it was last shown to all, and that it waits for the reveal. */
export const releasedKey = '~released'
export const readyKey = '~ready'

/** Keys of `decisions` that say which cards a region released; `<boardId>/<cardId>` follows. */
export const releasedPrefix = 'released:'

/** Keys whose meaning is the model's; the fields of a kind, and unknown keys, have all other names. */
export const ownKeys: ReadonlySet<string> = new Set([
  'id',
  'text',
  'body',
  'order',
  'pos',
  'topic',
  'group',
  'lang',
  'author',
  'region',
  'circle',
  'visibility',
  'kind',
  'board',
  absentKey,
  releasedKey,
  readyKey,
])

const keysOfNoFile: ReadonlySet<string> = new Set([
  'text',
  'body',
  'order',
  'id',
  absentKey,
  releasedKey,
  readyKey,
])

/** `order` and `body` are no keys of the file's cards: one that has them anyway keeps them behind a `~`. */
export function storedKey(fileKey: string): string {
  return fileKey === 'order' || fileKey === 'body' || fileKey.startsWith('~') ? `~${fileKey}` : fileKey
}

/** The inverse; undefined for keys that are not the file's. */
export function fileKeyOf(key: string): string | undefined {
  if (keysOfNoFile.has(key)) return undefined
  return key.startsWith('~') ? key.slice(1) : key
}
