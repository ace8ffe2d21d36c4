/**
 * Stands in for a board type that this version does not know: one shared document, free positions, no fields of
 * its own. All keys of its cards travel through as unknown ones.
 */
import { defineKind } from './define-kind.ts'

export const foreignKind = defineKind({
  id: 'foreign',
  version: 1,
  layout: 'map',
  scope: 'shared',
  step: 'boards',
  cardKind: null,
  titles: { en: 'Board', de: 'Tafel' },
  fields: {},
})
