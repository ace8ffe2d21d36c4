/** What items of several elements have alike. */
import type { Card } from '../../../../shared/model/card.ts'

export function groupOf({ fields }: Card): { group: string } | Record<string, never> {
  return typeof fields.canvasGroup === 'string' ? { group: fields.canvasGroup } : {}
}
