/** What is said of a link in the reader's language: its kind, its regions, how far it is decided. */
import type { LinkAnswer } from '../../../shared/model/link-decision.ts'
import type { LinkKind } from '../../../shared/plan/plan.ts'
import { topicLabel } from '../../cards/topic-words.ts'
import type { Translate } from '../../i18n/active-language.ts'
import type { MessageId } from '../../i18n/catalogs.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import type { BadgeKind } from '../../ui/Badge.tsx'
import { inNeutralOrder, type SynergyLink } from './synergies.ts'

export const kindWords: Record<LinkKind, MessageId> = {
  complementarity: 'synergies.complementarity',
  shared_strength: 'synergies.shared_strength',
  shared_need: 'synergies.shared_need',
  shared_opportunity: 'synergies.shared_opportunity',
  shared_risk: 'synergies.shared_risk',
}

export const answerWords: Record<LinkAnswer, { badge: BadgeKind; words: MessageId }> = {
  accepted: { badge: 'done', words: 'synergies.saysYes' },
  parked: { badge: 'parked', words: 'synergies.saysPark' },
  rejected: { badge: 'error', words: 'synergies.saysReject' },
}

/** How a link is drawn and badged: `open` as long as nobody decided and somebody is asked. */
export type LinkState = 'done' | 'open' | 'parked' | 'rejected'

export function stateOf({ judgement }: SynergyLink): LinkState {
  if (judgement.status === 'accepted') return 'done'
  return judgement.status === 'suggested' ? 'open' : judgement.status
}

export const stateBadges: Record<LinkState, BadgeKind> = {
  done: 'done',
  open: 'open',
  parked: 'parked',
  rejected: 'error',
}

export interface LinkWords {
  topic: string
  kind: string
  /** `Dortmund gives, Ankara receives`. */
  what: string
  /** `waits for TR-ANK`. */
  state: string
  regionName: (id: string) => string
  regionCode: (id: string) => string
  regionSlot: (id: string) => number | undefined
}

/** A function, so that one component can word many links. */
export function useLinkWords(): (link: SynergyLink) => LinkWords {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const regionOf = (id: string) => control.regions.find(region => region.id === id)
  const regionName = (id: string) => localised(regionOf(id)?.name, language) || id
  const regionCode = (id: string) => regionOf(id)?.code ?? id
  const regionSlot = (id: string) => regionOf(id)?.slot
  const regionNames = (ids: readonly string[]) =>
    new Intl.ListFormat(language === 'de' ? 'de' : 'en').format(inNeutralOrder(control, ids).map(regionName))
  return link => {
    const kind = t(kindWords[link.kind])
    return {
      topic: topicLabel(control, link.topic, language),
      kind: link.drawnAs === undefined ? kind : t('synergies.drawn', { kind }),
      what:
        link.giver && link.receiver
          ? t('synergies.gives', { giver: regionName(link.giver), receiver: regionName(link.receiver) })
          : t('synergies.sharedBy', { kind, regions: regionNames(link.regions) }),
      state: stateText(link, regionCode, t),
      regionName,
      regionCode,
      regionSlot,
    }
  }
}

function stateText({ judgement }: SynergyLink, codeOf: (id: string) => string, t: Translate): string {
  const { status, saidYes, waitsFor } = judgement
  if (status !== 'suggested') return t(`synergies.${status}`)
  const [first] = waitsFor
  if (saidYes.length === 0 || first === undefined) return t('synergies.suggested')
  if (waitsFor.length === 1) return t('synergies.waitsFor', { region: codeOf(first) })
  return t('synergies.saidYes', { n: saidYes.length, all: saidYes.length + waitsFor.length })
}
