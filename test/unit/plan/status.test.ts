import { describe, expect, it } from 'vitest'
import type { ActionStatus } from '../../../shared/plan/plan.ts'
import { canMove, initialStatus, statusOn } from '../../../shared/plan/status.ts'
import { type Progress, trafficLight } from '../../../shared/plan/traffic-light.ts'

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

describe('traffic light', () => {
  const light = (value: number | null, parts: Partial<Progress> = {}) =>
    trafficLight({
      baseline: 10,
      target: 30,
      actual: value === null ? null : { value, ageDays: 10 },
      elapsedDays: 50,
      totalDays: 100,
      ...parts,
    })

  it('[plan.S4] green from 0.9 of what a straight line expects, amber from 0.6, else red', () => {
    expect([light(19), light(18.9), light(16), light(15.9)]).toEqual(['green', 'amber', 'amber', 'red'])
  })

  it('[plan.S4] works downwards too', () => {
    expect(light(25, { baseline: 40, target: 10 })).toBe('green')
    expect(light(40, { baseline: 40, target: 10 })).toBe('red')
  })

  it('[plan.S4] no light before a tenth of the time, no report after 180 days of silence', () => {
    expect(light(0, { elapsedDays: 9 })).toBe('none')
    expect(light(0, { elapsedDays: 10 })).toBe('red')
    expect(light(30, { actual: { value: 30, ageDays: 180 } })).toBe('no_report')
    expect(light(null, { elapsedDays: 180, totalDays: 900 })).toBe('no_report')
    expect(light(null, { elapsedDays: 179, totalDays: 900 })).toBe('none')
  })

  it('[plan.S4] expects the target and no more after the end; a target already met must be kept', () => {
    expect(light(28, { elapsedDays: 150 })).toBe('green')
    expect(light(10, { target: 10 })).toBe('green')
    expect(light(9, { target: 10 })).toBe('red')
  })
})
