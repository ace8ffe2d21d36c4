/**
 * An update of some of another's structs, of each client one behind the other, and of deletions. What stands before
 * `begin` of a client is left out, also of a run that goes on behind it.
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { DecodedUpdate } from './decode.ts'
import type { FreshStruct } from './fresh-structs.ts'

export type Deletions = DecodedUpdate['deletions']

export function encodeStructs(
  byClient: ReadonlyMap<number, FreshStruct[]>,
  deletions: Deletions,
  begin: (clientId: number) => number = () => 0,
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const { restEncoder } = encoder
  encoding.writeVarUint(restEncoder, byClient.size)
  for (const [client, structs] of byClient) {
    encoding.writeVarUint(restEncoder, structs.length)
    encoder.writeClient(client)
    const from = Math.max(begin(client), (structs[0] as FreshStruct).id.clock)
    encoding.writeVarUint(restEncoder, from)
    for (const struct of structs) struct.write(encoder, Math.max(0, from - struct.id.clock))
  }
  encoding.writeVarUint(restEncoder, deletions.size)
  for (const [client, ranges] of deletions) {
    encoder.resetDsCurVal()
    encoding.writeVarUint(restEncoder, client)
    encoding.writeVarUint(restEncoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
  return encoder.toUint8Array()
}
