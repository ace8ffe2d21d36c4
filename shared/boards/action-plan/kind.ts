/** Action plan, shared by all regions: what people add by hand to the plan that the rules derive. */
import { maybeText } from '../card-fields.ts'
import { defineKind } from '../define-kind.ts'

export const actionPlan = defineKind({
  id: 'action_plan',
  version: 1,
  layout: 'table',
  scope: 'shared',
  step: 'plan',
  cardKind: null,
  titles: { en: 'Action plan', de: 'Aktionsplan' },
  fields: {
    /** Id of the note that the action was read from. */
    sourceNote: maybeText,
  },
  columnLabels: { sourceNote: { en: 'Source note', de: 'Quellnotiz' } },
})
