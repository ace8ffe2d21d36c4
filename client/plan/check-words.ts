/**
 * A check in a few words by its id; one that this page does not know yet is told by the plan's own sentence.
 * `openLinks`: accepted links without an action.
 */
import type { QualityFinding } from '../../shared/plan/plan.ts'
import type { Translate } from '../i18n/active-language.ts'

const known = [
  ...(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8'] as const),
  ...(['M1', 'M2', 'M3', 'M4', 'M5'] as const),
  ...(['F1', 'F2', 'F3', 'F4', 'F5', 'F6'] as const),
  ...(['C1', 'C2', 'C3', 'C4', 'C5'] as const),
  ...(['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7'] as const),
]

export function checkWord(finding: QualityFinding, t: Translate, openLinks: number): string {
  if (finding.id === 'O6' && !finding.ok) return t('plan.check_O6_open', { n: openLinks })
  const id = known.find(each => each === finding.id)
  return id ? t(`plan.check_${id}`) : finding.detail
}
