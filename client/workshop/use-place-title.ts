/** What a place in the workshop is called, for the bar and the window. */
import { kindOfBoard } from '../../shared/boards/registry.ts'
import { useDocumentTitle } from '../app/useDocumentTitle.ts'
import { kindText, localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl } from '../react/workshop-context.ts'
import { boardsOfStep } from './steps.ts'
import { useBoardPlace } from './use-board-place.ts'
import type { Place } from './workshop-path.ts'

export function usePlaceTitle(place: Place): string {
  const title = useTitle(place)
  useDocumentTitle(`${title} · Zirkel`)
  return title
}

function useTitle(place: Place): string {
  const { step, part } = place
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const circleId = useBoardPlace(place)?.one?.circleId
  if (step === 'tows') return t('workshop.strategies')
  if (step === 'synergies') return t('common.stepSynergies')
  if (step === 'plan') return t('common.stepPlan')
  if (step === 'circles') {
    const circle = control.circles.find(one => one.id === circleId)
    return circle ? localised(circle.title, language) : t('common.stepCircles')
  }
  const boards = boardsOfStep(control, step)
  const board = boards.find(one => part === one.id || part?.startsWith(`${one.id}.`)) ?? boards.at(-1)
  const name =
    step === 'swot'
      ? t('common.stepSwot')
      : localised(board?.title, language) || (board ? kindText(kindOfBoard(board).titles, language) : '')
  const region = control.regions.find(one => part === one.id || part?.endsWith(`.${one.id}`))
  if (region) return `${name} ${localised(region.name, language)}`
  return step === 'swot' ? t('workshop.swotCompared') : name
}
