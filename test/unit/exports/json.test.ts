import { expect, it } from 'vitest'
import { exportFormats, isExportName } from '../../../server/exports/index.ts'
import { buildPlan } from '../../../shared/plan/build-plan.ts'
import { exampleWorkshop } from '../../fixtures/example-workshop.ts'

const file = exampleWorkshop()
const plan = buildPlan(file)

it('[export.J1] plan.json is the plan', () => {
  expect(JSON.parse(exportFormats['plan.json'].render(plan, file, 'en').toString())).toEqual(plan)
})

it('[export.J1] workshop.json is the file with the time of its export and without `expected`', () => {
  const { expected: _, ...content } = file
  const { exportedAt, ...exported } = JSON.parse(
    exportFormats['workshop.json'].render(plan, file, 'en').toString(),
  )
  expect(exported).toEqual(content)
  expect(exportedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
})

it('[export.J1] only names of the table are formats', () => {
  expect(['plan.json', 'plan.exe', 'toString'].map(isExportName)).toEqual([true, false, false])
})
