import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readControl } from '../../../shared/model/control.ts'
import { readEndedAt, writeEnd } from '../../../shared/model/workshop-end.ts'
import { bytesWritten } from './workshop-docs.ts'

const end = { at: '2027-02-16T15:30:00.000Z', by: 'p-1' }

describe('the end of a workshop', () => {
  it('[model.C5] reads back as it was written, and is gone when the workshop is opened again', () => {
    const doc = new Y.Doc()
    expect(readControl(doc).endedAt).toBeNull()
    writeEnd(doc, end)
    expect(readControl(doc).endedAt).toBe(end.at)
    writeEnd(doc, null)
    expect(readControl(doc).endedAt).toBeNull()
    expect(bytesWritten(doc, () => writeEnd(doc, null))).toBe(0)
  })

  it('[model.C5] is read whatever stands there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const doc = new Y.Doc()
        doc.getMap('decisions').set('ended', value)
        const endedAt = readEndedAt(doc)
        expect(endedAt === null || typeof endedAt === 'string').toBe(true)
      }),
    )
  })
})
