/** What the gate says of an update. */

/** Why no honest client can have written it. */
export type Objection =
  | 'skip'
  | 'foreignClientId'
  | 'tooManyClientIds'
  | 'clock'
  | 'unknownRoot'
  | 'listInMap'
  | 'mapInList'
  | 'brokenMapEntry'
  | 'sameOrigins'
  | 'mixedParents'
  | 'noParent'
  | 'subdocument'
  | 'overlap'
  | 'tooMuchText'
  | 'tooDeep'
  | 'tooContested'
  | 'tooManyDeletions'

export type Verdict =
  /** Changes something. `clientIds`: those that have new structs in it; `news`: what is new of it, if not all. */
  | { kind: 'new'; clientIds: number[]; foreignCardsDeleted: number; news: Uint8Array | undefined }
  /** All of it is in the document. */
  | { kind: 'known' }
  /** It rests on something that the document does not hold. */
  | { kind: 'gap' }
  | { kind: 'refused'; objection: Objection }

export const refuse = (objection: Objection): Verdict => ({ kind: 'refused', objection })
