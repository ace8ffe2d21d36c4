/** The synergy map as a sheet: every link with the regions it joins, in the order that the views have. */
import type { LinkWords } from '../boards/synergy-map/link-words.ts'
import type { SynergyLink } from '../boards/synergy-map/synergies.ts'
import { localised } from '../i18n/localised.ts'
import type { SheetWords } from './board-sheet.ts'
import type { SheetLink, SheetOf } from './sheet.ts'

export function sheetOfLinks(
  links: readonly SynergyLink[],
  wordsOf: (link: SynergyLink) => LinkWords,
  { control, language, workshop, title, t }: SheetWords,
): SheetOf<'links'> {
  const shown = links.map((link): SheetLink => {
    const { topic, kind, state } = wordsOf(link)
    const { id, giver, receiver, regions, judgement } = link
    return { id, topic, kind, state, giver, receiver, regions, isDecided: judgement.status === 'accepted' }
  })
  return {
    kind: 'links',
    workshop,
    title,
    regions: control.regions.map(({ id, slot, code, name }) => ({
      id,
      slot,
      code,
      name: localised(name, language),
    })),
    links: shown,
    parts: [
      {
        name: undefined,
        region: undefined,
        sections: [
          {
            id: '',
            letter: undefined,
            paper: undefined,
            label: t('pictures.links', { n: links.length }),
            cards: links.map(link => {
              const { topic, what, state } = wordsOf(link)
              return {
                id: link.id,
                text: topic,
                lang: null,
                meta: `${what} · ${state}`,
                paper: undefined,
                region: undefined,
              }
            }),
          },
        ],
      },
    ],
  }
}
