/**
 * A word in a note that points to somebody or something: an organisation, a person, a card. It is text like any other
 * to whoever reads the note (a mention reads as `@name`); caret and deletion take it as a whole. Stored as a run of the
 * body with `__type: 'reference'`; `shared/model/note-blocks.ts` reads it.
 */
import {
  $applyNodeReplacement,
  type EditorConfig,
  type LexicalNode,
  type SerializedTextNode,
  TextNode,
} from 'lexical'
import type { Reference, ReferenceKind } from '../../shared/model/note-blocks.ts'

type SerializedReference = SerializedTextNode & { kind: ReferenceKind; target: string }

export class ReferenceNode extends TextNode {
  // Lexical stores what stands in fields that begin with two underscores
  __kind: ReferenceKind
  __target: string

  static override getType(): string {
    return 'reference'
  }

  static override clone(node: ReferenceNode): ReferenceNode {
    return new ReferenceNode(node.__text, { kind: node.__kind, target: node.__target }, node.__key)
  }

  static override importJSON(json: SerializedReference): ReferenceNode {
    return $createReferenceNode(json.text, json).updateFromJSON(json)
  }

  constructor(text = '', reference: Reference = { kind: 'organisation', target: '' }, key?: string) {
    super(text, key)
    this.__kind = reference.kind
    this.__target = reference.target
  }

  override exportJSON(): SerializedReference {
    return { ...super.exportJSON(), kind: this.__kind, target: this.__target }
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config)
    element.classList.add('note-reference')
    element.dataset.kind = this.__kind
    return element
  }

  override canInsertTextBefore(): boolean {
    return false
  }

  override canInsertTextAfter(): boolean {
    return false
  }

  override isTextEntity(): boolean {
    return true
  }
}

export function $createReferenceNode(text: string, reference: Reference): ReferenceNode {
  return $applyNodeReplacement(new ReferenceNode(text, reference).setMode('token'))
}

export function $isReferenceNode(node: LexicalNode | null | undefined): node is ReferenceNode {
  return node instanceof ReferenceNode
}
