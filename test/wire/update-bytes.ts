/**
 * Yjs updates (v1) written by hand: every struct and content type with any numbers in it, whether or not Yjs would
 * ever write them so. Owns nothing and checks nothing: that is the gate's part.
 */
import * as encoding from 'lib0/encoding'

export interface Id {
  client: number
  clock: number
}

export type SomeContent =
  | { kind: 'gc' | 'skip' | 'deleted'; length: number }
  | { kind: 'string'; text: string }
  | { kind: 'binary'; bytes: Uint8Array }
  | { kind: 'any'; values: unknown[] }
  | { kind: 'json'; texts: string[] }
  | { kind: 'embed'; text: string }
  | { kind: 'format'; key: string; text: string }
  /** 0 list, 1 map, 2 text, 3 XML element, 4 XML fragment, 5 XML hook, 6 XML text; others are none. */
  | { kind: 'type'; ref: number; name: string }
  | { kind: 'document'; guid: string; options: unknown }
  /** Any content number, and bytes instead of content. */
  | { kind: 'raw'; ref: number; bytes: Uint8Array }

export interface SomeStruct {
  origin?: Id | undefined
  rightOrigin?: Id | undefined
  /** Written only without origins, as Yjs does. A string is a root. */
  parent?: string | Id | undefined
  key?: string | undefined
  content: SomeContent
}

export interface SomeBlock extends Id {
  structs: SomeStruct[]
  /** What the block says it holds; default: what it holds. */
  declared?: number
}

export interface SomeDeletions {
  client: number
  ranges: { clock: number; length: number }[]
}

const contentRefs = {
  gc: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  document: 9,
  skip: 10,
}

export function writeUpdate(
  blocks: readonly SomeBlock[],
  deletions: readonly SomeDeletions[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, blocks.length)
  for (const { client, clock, structs, declared = structs.length } of blocks) {
    for (const value of [declared, client, clock]) encoding.writeVarUint(encoder, value)
    for (const struct of structs) writeStruct(encoder, struct)
  }
  encoding.writeVarUint(encoder, deletions.length)
  for (const { client, ranges } of deletions) {
    for (const value of [client, ranges.length]) encoding.writeVarUint(encoder, value)
    for (const { clock, length } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  }
  return encoding.toUint8Array(encoder)
}

/** How far the clock goes on behind it. */
export function lengthOf(content: SomeContent): number {
  if ('length' in content) return content.length
  if (content.kind === 'string') return content.text.length
  if (content.kind === 'any') return content.values.length
  return content.kind === 'json' ? content.texts.length : 1
}

function writeStruct(
  encoder: encoding.Encoder,
  { origin, rightOrigin, parent, key, content }: SomeStruct,
): void {
  const ref = content.kind === 'raw' ? content.ref : contentRefs[content.kind]
  if (content.kind === 'gc' || content.kind === 'skip') {
    encoding.writeUint8(encoder, ref)
    writeContent(encoder, content)
    return
  }
  encoding.writeUint8(
    encoder,
    ref | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20),
  )
  if (origin) writeId(encoder, origin)
  if (rightOrigin) writeId(encoder, rightOrigin)
  if (!origin && !rightOrigin) writeParent(encoder, parent ?? 'cards', key)
  writeContent(encoder, content)
}

function writeParent(encoder: encoding.Encoder, parent: string | Id, key: string | undefined): void {
  encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
  if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
  else writeId(encoder, parent)
  if (key !== undefined) encoding.writeVarString(encoder, key)
}

function writeId(encoder: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

function writeContent(encoder: encoding.Encoder, content: SomeContent): void {
  switch (content.kind) {
    case 'gc':
    case 'skip':
    case 'deleted':
      encoding.writeVarUint(encoder, content.length)
      return
    case 'string':
      encoding.writeVarString(encoder, content.text)
      return
    case 'binary':
      encoding.writeVarUint8Array(encoder, content.bytes)
      return
    case 'any':
      encoding.writeVarUint(encoder, content.values.length)
      for (const value of content.values) encoding.writeAny(encoder, value as encoding.AnyEncodable)
      return
    case 'json':
      encoding.writeVarUint(encoder, content.texts.length)
      for (const text of content.texts) encoding.writeVarString(encoder, text)
      return
    case 'embed':
      encoding.writeVarString(encoder, content.text)
      return
    case 'format':
      encoding.writeVarString(encoder, content.key)
      encoding.writeVarString(encoder, content.text)
      return
    case 'type':
      encoding.writeVarUint(encoder, content.ref)
      if (content.ref === 3 || content.ref === 5) encoding.writeVarString(encoder, content.name)
      return
    case 'document':
      encoding.writeVarString(encoder, content.guid)
      encoding.writeAny(encoder, content.options as encoding.AnyEncodable)
      return
    case 'raw':
      encoding.writeUint8Array(encoder, content.bytes)
  }
}
