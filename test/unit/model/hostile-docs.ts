/** Documents that hold what no honest client writes: every value under every name, in every nesting. */
import fc from 'fast-check'
import * as Y from 'yjs'

const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'id',
  'c1',
  'ä ö',
  '-x',
  'a'.repeat(300),
]

export const cardKey = fc.oneof(
  fc.constantFrom(...names),
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,8}$/),
)

const fieldKeys = [
  'text body order pos topic group lang author region circle visibility kind board id ~absent ~order ~~x zone',
  'quadrant disposition knowledgeType noteType basedOn refersTo translations link cards note __proto__ constructor x',
].flatMap(line => line.split(' '))
const fieldKey = fc.constantFrom('', ...fieldKeys)

const plain = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
    '',
    'S',
    'a0',
    'r-do',
    '\ud800',
    10n,
  ),
  fc.constantFrom<unknown>(
    [1, 2],
    [1, Number.NaN],
    [1],
    { x: 1, y: -2 },
    { x: '1' },
    [[1, 2]],
    new Uint8Array([1, 2]),
    undefined,
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant('long '.repeat(30_000)),
)

type MakeValue = () => unknown

const shared = fc.oneof(
  plain.map(
    (value): MakeValue =>
      () =>
        value,
  ),
  fc.string({ maxLength: 12 }).map(
    (text): MakeValue =>
      () =>
        new Y.Text(text),
  ),
  fc.constant<MakeValue>(() => new Y.XmlText('bare\nlines')),
  fc.constant<MakeValue>(nestedXml),
  fc.constant<MakeValue>(() => new Y.XmlElement('p')),
  fc.constant<MakeValue>(() => Y.Array.from([1, 'two'])),
  fc.constant<MakeValue>(() => new Y.Map([['deep', 1]])),
  fc.constant<MakeValue>(() => new Y.Doc()),
)

function nestedXml(): Y.XmlText {
  const yOuter = new Y.XmlText()
  yOuter.insertEmbed(0, new Y.Map([['__type', 'linebreak']]))
  yOuter.insertEmbed(1, { plain: 'embed' })
  let yInner = new Y.XmlText('innermost')
  for (let depth = 0; depth < 40; depth += 1) {
    const yAround = new Y.XmlText()
    yAround.insertEmbed(0, yInner)
    yInner = yAround
  }
  yOuter.insertEmbed(2, yInner)
  return yOuter
}

const entries = fc.array(fc.tuple(fieldKey, shared), { maxLength: 8 })
const card = fc.oneof(
  {
    weight: 4,
    arbitrary: entries.map(
      (list): MakeValue =>
        () =>
          new Y.Map(list.map(([key, make]) => [key, make()] as const)),
    ),
  },
  { weight: 1, arbitrary: shared },
)

/** Writes whatever into the root map of that name, under ids of `clients`. */
export function hostileRoot(name: string, clients: readonly number[]) {
  return fc
    .array(fc.tuple(cardKey, card, fc.constantFrom(...clients)), { maxLength: 8 })
    .map(list => (doc: Y.Doc) => {
      for (const [key, make, client] of list) {
        doc.clientID = client
        doc.getMap(name).set(key, make())
      }
    })
}

/** A root of another type under the model's name. */
export function foreignRoots(name: string): Y.Doc[] {
  const list = new Y.Doc()
  list.getArray(name).insert(0, ['one', new Y.Map([['text', 'x']])])
  const text = new Y.Doc()
  text.getText(name).insert(0, 'words')
  const xml = new Y.Doc()
  xml.getXmlFragment(name).insert(0, [new Y.XmlElement('p')])
  return [list, text, xml].flatMap(doc => {
    const arrived = new Y.Doc()
    Y.applyUpdate(arrived, Y.encodeStateAsUpdate(doc))
    return [doc, arrived]
  })
}
