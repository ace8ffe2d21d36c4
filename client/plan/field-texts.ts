/** The fields of an action as the reader's language writes them. Empty text: nothing was written. */
import type { Money } from '../../shared/plan/extract/note-reading.ts'
import type { PlanAction } from '../../shared/plan/plan.ts'
import type { Translate } from '../i18n/active-language.ts'
import { formatDate, formatNumber } from '../i18n/formats.ts'
import { formatMoney } from '../i18n/later-formats.ts'
import type { PlanView } from './plan-view.ts'
import type { TraceField } from './trace-of.ts'

export interface Reader {
  t: Translate
  language: string
}

export function moneyText(cost: Money | null, { language }: Reader): string {
  if (!cost) return ''
  const { min, max, currency } = cost
  const [low, high] = [min ?? max, max ?? min]
  if (low === null || high === null) return ''
  const text = formatMoney(high, currency, language)
  return low === high ? text : `${formatNumber(low, language)}–${text}`
}

export function titleText(action: PlanAction, language: string): string {
  return action.titleByLang[language] ?? action.title
}

/** What was written, else the label of the topic that its links suggest, in the reader's language. */
export function themeText({ nameOf }: PlanView, action: PlanAction): string | null {
  const { theme, themeSuggested, themeTopic } = action
  const label = themeTopic === null ? null : nameOf.topic(themeTopic)
  return theme ?? (label === themeTopic ? themeSuggested : label)
}

function indicatorText(indicator: PlanAction['indicators'][number], { t }: Reader): string {
  const { baseline, target } = indicator
  const unit = indicator.unit ?? ''
  if (target === null) return t('plan.indicatorNone', { unit })
  return baseline === null
    ? t('plan.indicatorTo', { target, unit })
    : t('plan.indicatorFromTo', { baseline, target, unit })
}

/** Items of a field that is a list, else one item; none where nothing was written. */
export function fieldItems(view: PlanView, action: PlanAction, field: TraceField, reader: Reader): string[] {
  const { t, language } = reader
  switch (field) {
    case 'title':
      return [titleText(action, language)]
    case 'theme':
      return present(themeText(view, action))
    case 'due':
      return action.due ? [formatDate(action.due, language)] : []
    case 'start':
      return [formatDate(action.start, language)]
    case 'owner':
      return present(action.owner.text && view.nameOf.party(action.owner.text))
    case 'participants':
      return action.participants.map(view.nameOf.party)
    case 'cost':
      return present(moneyText(action.cost, reader))
    case 'priority':
      return [formatNumber(action.score.priority, language, 2)]
    case 'status':
      return [t(`plan.status_${action.status}`)]
    case 'outcome':
      return present(action.outcome)
    case 'indicators':
      return action.indicators.map(indicator => indicatorText(indicator, reader))
    case 'funding':
      return action.funding.map(source => t(`plan.funding_${source}`))
    case 'risks':
      return action.risks.map(risk => view.notesById.get(risk)?.text ?? risk)
    case 'milestones':
      return action.milestones.map(({ date, text }) =>
        date ? `${formatDate(date, language)} ${text}` : text,
      )
    case 'reviews':
      return action.reviews.map(date => formatDate(date, language))
    case 'groups':
      return action.groups.map(group => t(`plan.group_${group}`))
    case 'regions':
      return neutrally(view, action.regions).map(id => view.nameOf.region(id).code)
    case 'strategyType':
      return action.strategyType.map(type => `${type} ${t(`plan.tows_${type}`)}`)
  }
}

/** As regions are listed everywhere; those that are gone last. */
function neutrally({ regions }: PlanView, ids: readonly string[]): string[] {
  const known = regions.map(region => region.id)
  return [...known.filter(id => ids.includes(id)), ...ids.filter(id => !known.includes(id))]
}

function present(text: string | null): string[] {
  return text ? [text] : []
}
