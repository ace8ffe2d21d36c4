/** Czech: the labels of the field, waiting for a native reader; every other word is English. */
import type { Labels } from '../catalogs.ts'

/** Of the boards, by the English word. */
export const kinds = {
  Strengths: 'Silné stránky',
  Weaknesses: 'Slabé stránky',
  Opportunities: 'Příležitosti',
  Threats: 'Hrozby',
  'Innovation circle': 'Inovační kruh',
  'Action plan': 'Akční plán',
}

export default {
  'common.language': 'Jazyk',
  'common.region': 'Region',
  'common.topic': 'Téma',
  'common.undo': 'Zpět',
  'common.roleModerator': 'Moderátor',
  'common.savedSaved': 'Uloženo na serveru',
  'common.savedOffline': 'Offline – změny zůstanou zachovány',
  'common.stepPlan': 'Akční plán',
  'cards.new': 'Nová karta',
  'cards.keepLong': 'Zachovat / zlepšit',
  'cards.developLong': 'Rozvinout / posílit',
  'cards.giveUpLong': 'Opustit / vyhnout se',
  'join.heading': 'Připojit se k workshopu',
  'join.alias': 'Jméno nebo přezdívka',
  'join.region': 'Region',
  'workshop.outline': 'Zobrazení seznamu',
  'workshop.print': 'Tisknout',
  'moderation.title': 'Moderátor',
  'synergies.complementarity': 'Doplňkovost',
  'plan.linkKind_complementarity': 'Doplňkovost',
  'plan.colHorizon': 'Časový horizont',
  'plan.colOwner': 'Odpovídá',
  'plan.colParticipants': 'Zapojení partneři',
  'plan.reviews': 'Termín kontroly',
  'plan.methodRegion': 'Region',
  'home.moderator': 'Moderátor',
} satisfies Labels
