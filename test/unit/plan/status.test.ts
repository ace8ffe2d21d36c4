import { describe, expect, it } from 'vitest'
import type { ActionStatus } from '../../../shared/plan/plan.ts'
import { canMove, initialStatus, statusOn } from '../../../shared/plan/status.ts'

describe('status', () => {
  it('[plan.S1] agreed takes a confirmed owner, a due date and an indicator; else proposed', () => {
    const all = { confirmed: true, due: '2028-01-01', indicators: [1] }
    expect(initialStatus(all)).toBe('agreed')
    expect(initialStatus({ ...all, confirmed: false })).toBe('proposed')
    expect(initialStatus({ ...all, due: null })).toBe('proposed')
    expect(initialStatus({ ...all, indicators: [] })).toBe('proposed')
  })

  it('[plan.S2] moves along the path, to and fro with at_risk, and to stopped from anywhere', () => {
    const path: ActionStatus[] = ['draft', 'proposed', 'agreed', 'in_progress', 'done']
    path.slice(1).forEach((to, index) => {
      expect(canMove(path[index] ?? 'draft', to)).toBe(true)
    })
    expect([canMove('in_progress', 'at_risk'), canMove('at_risk', 'in_progress')]).toEqual([true, true])
    expect([...path, 'at_risk', 'delayed'].every(from => canMove(from as ActionStatus, 'stopped'))).toBe(true)
  })

  it('[plan.S2] skips no step and does not come back from stopped', () => {
    expect(canMove('draft', 'agreed')).toBe(false)
    expect(canMove('proposed', 'in_progress')).toBe(false)
    expect(canMove('done', 'in_progress')).toBe(false)
    expect(canMove('stopped', 'proposed')).toBe(false)
  })

  it('[plan.S3] what was agreed or begun is delayed from the day after its due date', () => {
    expect(statusOn('2028-01-01', 'in_progress', '2028-01-01')).toBe('in_progress')
    expect(statusOn('2028-01-02', 'in_progress', '2028-01-01')).toBe('delayed')
    expect(statusOn('2028-01-02', 'agreed', '2028-01-01')).toBe('delayed')
    expect(statusOn('2028-01-02', 'done', '2028-01-01')).toBe('done')
    expect(statusOn('2028-01-02', 'proposed', '2028-01-01')).toBe('proposed')
    expect(statusOn('2028-01-02', 'at_risk', null)).toBe('at_risk')
  })
})
