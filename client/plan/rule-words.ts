/** What a rule of the plan does, in words, by its id (`read.E4`, `plan.A5`). */
import type { Translate } from '../i18n/active-language.ts'
import type { MessageId } from '../i18n/catalogs.ts'

const words: Record<string, MessageId> = {
  'read.E1': 'plan.ruleRead_E1',
  'read.E2': 'plan.ruleRead_E2',
  'read.E3': 'plan.ruleRead_E3',
  'read.E4': 'plan.ruleRead_E4',
  'read.E5': 'plan.ruleRead_E5',
  'read.E6': 'plan.ruleRead_E6',
  'plan.A3': 'plan.rulePlan_A3',
  'plan.A4': 'plan.rulePlan_A4',
  'plan.A5': 'plan.rulePlan_A5',
  'plan.A6': 'plan.rulePlan_A6',
  'plan.A7': 'plan.rulePlan_A7',
  'plan.P5': 'plan.rulePlan_P5',
  'plan.R1': 'plan.rulePlan_R1',
  'plan.S1': 'plan.rulePlan_S1',
}

/** `start`: the plan's first day, as the reader writes dates. */
export function ruleText(rule: string, t: Translate, start: string): string {
  const known = words[rule]
  if (known) return t(known, { start })
  if (rule.startsWith('plan.P')) return t('plan.rulePlan_P')
  return rule.startsWith('plan.') ? t('plan.rulePlan_A') : t('plan.ruleOther')
}
