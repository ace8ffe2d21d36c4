/** Expectation wall: what each region wants to take home. One list, no zones of its own. */
import { defineKind } from '../define-kind.ts'

export const expectations = defineKind({
  id: 'expectations',
  version: 1,
  layout: 'zones',
  scope: 'region',
  step: 'competences',
  cardKind: 'expectation',
  titles: { en: 'Expectations', de: 'Erwartungen' },
  fields: {},
})
