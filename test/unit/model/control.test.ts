import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readControl, settingShapes } from '../../../shared/model/control.ts'
import { cardContext } from '../../../shared/model/control-context.ts'
import { bindClients, putParticipant, writeSettings } from '../../../shared/model/control-writes.ts'
import { type DocumentName, formatDocumentId, parseDocumentId } from '../../../shared/model/document-id.ts'
import {
  boardSchema,
  circleSchema,
  organisationSchema,
  participantSchema,
  regionSchema,
  topicSchema,
} from '../../../shared/model/workshop-file.ts'
import { foreignRoots, hostileRoot } from './hostile-docs.ts'
import { bytesWritten, mustParse, openFile, readExample } from './workshop-docs.ts'

const example = () => readControl(openFile(mustParse(readExample())).get('control') as Y.Doc)

describe('the control document', () => {
  it('[model.C1] reads whatever stands in it', () => {
    const roots = ['settings', 'roster', 'clients'].map(name => hostileRoot(name, [100]))
    fc.assert(
      fc.property(fc.tuple(...roots), fills => {
        const doc = new Y.Doc()
        for (const fill of fills) fill(doc)
        let control = readControl(new Y.Doc())
        expect(bytesWritten(doc, () => (control = readControl(doc)))).toBe(0)
        expect(control.regions).toEqual([])
        for (const { alias, role } of control.roster.values())
          expect([typeof alias, typeof role]).toEqual(['string', 'string'])
      }),
    )
    for (const doc of foreignRoots('settings'))
      expect(readControl(doc)).toMatchObject({ title: '', boards: [], privacy: 'open' })
  })

  it('[model.C1] leaves out single settings that do not fit', () => {
    const doc = new Y.Doc()
    writeSettings(doc, {
      workshop: { title: 3, languages: ['de', 4], privacy: 'secret', date: '2027-02-16' },
      regions: [{ id: 'r-1', name: 'Eins' }, { id: 'bad id', name: 'x' }, 'x', { id: 'r-2' }],
      boards: [{ id: 'b', type: 'swot' }, { id: 'c' }],
      notice: ['x'],
    })
    expect(readControl(doc)).toMatchObject({
      title: '',
      languages: ['de'],
      privacy: 'open',
      date: '2027-02-16',
      regions: [{ id: 'r-1' }],
      boards: [{ id: 'b', type: 'swot', title: null }],
      notice: null,
    })
  })

  it('[model.C1] reads the example whole', () => {
    const control = example()
    expect(control).toMatchObject({
      id: 'w-2027-cross-cluster',
      start: '09:00',
      hostRegion: 'r-do',
      languages: ['de', 'en'],
    })
    expect(control.boards.map(board => board.type)).toContain('circle_notes')
    expect([control.topics.length, control.organisations.length, control.circles.length]).toEqual([17, 22, 3])
  })

  it('[model.C2] keeps regions in neutral order, with codes and slots', () => {
    expect(example().regions.map(({ code, slot }) => `${code} ${slot}`)).toEqual([
      'CH-BE 1',
      'DE-DO 2',
      'DE-MD 3',
      'FI-TRE 4',
      'TR-ANK 5',
    ])
    const doc = new Y.Doc()
    const names = ['Zürich', 'Évry', '서울', '???']
    writeSettings(doc, {
      regions: [
        ...names.map((name, i) => ({ id: `r${i}`, name, ...(i === 0 && { country: 'CH' }) })),
        ...Array.from({ length: 6 }, (_, i) => ({ id: `z${i}`, name: 'x', code: `ZZ-${i}` })),
      ],
    })
    const { regions } = readControl(doc)
    expect(regions.slice(0, 4).map(region => region.code)).toEqual(['CH-ZUR', 'EVR', 'R3', 'ZZ-0'])
    expect(regions.at(-1)?.code).toBe('서울')
    expect(regions.map(region => region.slot)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1, 2])
  })

  it('[model.C3] writes only what differs, and a client id keeps its first owner', () => {
    const doc = new Y.Doc()
    const write = () => {
      writeSettings(doc, { regions: [{ id: 'r', name: 'R' }] })
      putParticipant(doc, 'p-1', { alias: 'Anna', regionId: 'r', role: 'participant', circleId: null })
      bindClients(doc, [
        { clientId: 5, participantId: 'p-1' },
        { clientId: 6, participantId: 'server' },
      ])
    }
    write()
    expect(bytesWritten(doc, write)).toBe(0)
    bindClients(doc, [{ clientId: 5, participantId: 'p-2' }])
    expect(Object.fromEntries(readControl(doc).clients)).toEqual({ 5: 'p-1', 6: 'server' })
    expect(readControl(doc).roster.get('p-1')).toEqual({
      alias: 'Anna',
      regionId: 'r',
      role: 'participant',
      circleId: null,
    })
  })

  it('[model.R5] says what a document means for its cards', () => {
    const control = example()
    const contextOf = (id: string) => {
      const context = cardContext(control, parseDocumentId(id) as DocumentName)
      return context && [context.kind.id, context.region, context.circle, context.visibility]
    }
    expect(contextOf('b-swot.r-do')).toEqual(['swot', 'r-do', null, 'workshop'])
    expect(contextOf('b-swot.r-do~drafts')).toEqual(['swot', 'r-do', null, 'region'])
    expect(contextOf('b-circle.z-1')).toEqual(['circle_notes', null, 'z-1', 'workshop'])
    expect(contextOf('b-circle.r-do~drafts')).toEqual(['circle_notes', 'r-do', null, 'region'])
    expect(contextOf('b-synergy')).toEqual(['synergy_map', null, null, 'workshop'])
    expect(contextOf('b-unknown')).toBeUndefined()
    expect(contextOf('control')).toBeUndefined()
  })
})

describe('document ids', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/).filter(text => text !== 'control')

  it('[model.D1] are parsed back to the name they were made of', () => {
    const name: fc.Arbitrary<DocumentName> = fc.oneof(
      fc.constant({ kind: 'control' as const }),
      id.map(boardId => ({ kind: 'board' as const, boardId })),
      fc.tuple(id, id).map(([boardId, part]) => ({ kind: 'board' as const, boardId, part })),
      fc.tuple(id, id).map(([boardId, part]) => ({ kind: 'drafts' as const, boardId, part })),
    )
    fc.assert(
      fc.property(name, one => {
        expect(parseDocumentId(formatDocumentId(one))).toEqual(one)
      }),
    )
  })

  it('[model.D1] name nothing when they are spelled otherwise', () => {
    const wrong = [
      '',
      '.',
      'a.',
      '.a',
      'a.b.c',
      'a~drafts',
      'a b',
      '-a',
      'ä',
      `${'a'.repeat(65)}`,
      'a.b~draft',
      'a\n',
      '../a',
    ]
    for (const spelled of wrong) expect(parseDocumentId(spelled), spelled).toBeUndefined()
  })
})

describe('the shapes of settings', () => {
  const schemas = {
    region: regionSchema,
    topic: topicSchema,
    organisation: organisationSchema,
    circle: circleSchema,
    board: boardSchema,
    participant: participantSchema,
  }
  it.each(Object.keys(schemas) as (keyof typeof schemas)[])(
    '[model.C1] take a %s as the file’s schema does',
    name => {
      const schema = schemas[name]
      const value = fc.oneof(
        fc.constantFrom(
          undefined,
          null,
          '',
          'r-1',
          'bad id',
          3,
          {},
          { de: 'Bern' },
          { de: 3 },
          [],
          ['x'],
          [3],
        ),
        fc.string(),
      )
      const item = fc.record(Object.fromEntries(Object.keys(schema.shape).map(key => [key, value])), {
        requiredKeys: [],
      })
      fc.assert(
        fc.property(fc.oneof(item, value), one => {
          expect(settingShapes[name](one)).toBe(schema.safeParse(one).success)
        }),
        { numRuns: 2_000 },
      )
    },
  )
})
