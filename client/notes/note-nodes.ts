/** Every kind of node that a note is made of, the same in every browser: a kind that one lacks could not be opened there. */
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode } from '@lexical/rich-text'
import { ReferenceNode } from './reference-node.ts'

export const noteNodes = [HeadingNode, ListNode, ListItemNode, ReferenceNode]
