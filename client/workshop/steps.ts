/** The four steps of the method, the boards of each, and where a person begins. */
import { type Step, steps } from '../../shared/boards/contract.ts'
import { kindOfBoard } from '../../shared/boards/registry.ts'
import type { Control } from '../../shared/model/control.ts'
import type { SessionDocument } from '../../shared/protocol/session.ts'
import type { MessageId } from '../i18n/catalogs.ts'

export interface StepEntry {
  number: string
  label: MessageId
  /** For places as narrow as a quarter of a phone. */
  shortLabel: MessageId
  step: Step
  /** A second address of the same step. */
  also?: Step
}

/** Grids and strategies are two addresses of one step, and so are circles and plan. */
export const stepEntries: readonly StepEntry[] = [
  {
    number: '01',
    label: 'workshop.stepCompetences',
    shortLabel: 'workshop.stepCompetences',
    step: 'competences',
  },
  { number: '02', label: 'workshop.stepSwot', shortLabel: 'workshop.stepSwot', step: 'swot', also: 'tows' },
  {
    number: '03',
    label: 'workshop.stepSynergies',
    shortLabel: 'workshop.stepSynergiesShort',
    step: 'synergies',
  },
  {
    number: '04',
    label: 'workshop.stepPlan',
    shortLabel: 'workshop.stepPlanShort',
    step: 'circles',
    also: 'plan',
  },
  // beside the steps of the method
  { number: '+', label: 'workshop.stepBoards', shortLabel: 'workshop.stepBoards', step: 'boards' },
]

export const firstStep: Step = 'swot'

export type Board = Control['boards'][number]

/** Those that were put away are shown to nobody. */
export function boardsOfStep(control: Control, step: Step): Board[] {
  return control.boards.filter(board => !board.archived && kindOfBoard(board).step === step)
}

export function isStepThere(control: Control, step: Step): boolean {
  // strategies are made of the grids' cards: their board comes with the first of them
  if (step === 'tows') return boardsOfStep(control, 'swot').length > 0
  return step === 'synergies' || step === 'plan' || boardsOfStep(control, step).length > 0
}

/** The first step that the workshop has boards for. */
export function beginAt(control: Control): Step {
  return isStepThere(control, firstStep)
    ? firstStep
    : (steps.find(step => isStepThere(control, step)) ?? 'plan')
}

/** The documents of a board that this session may open, in neutral order; drafts are not shown here. */
export function documentsOfBoard(
  control: Control,
  board: Board,
  documents: readonly SessionDocument[],
): SessionDocument[] {
  const order = [...control.regions.map(region => region.id), ...control.circles.map(circle => circle.id)]
  const rank = (document: SessionDocument) => order.indexOf(document.regionId ?? document.circleId ?? '')
  return documents
    .filter(document => document.kind === 'board' && document.boardId === board.id)
    .sort((a, b) => rank(a) - rank(b))
}
