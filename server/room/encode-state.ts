/** A whole document as one update, for those who ask by HTTP. To be called where the document is at rest. */
import * as Y from 'yjs'

export const encodeState = (yDoc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(yDoc)
