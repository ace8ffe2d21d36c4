/** French: the labels of the field, waiting for a native reader; every other word is English. */
import type { Labels } from '../catalogs.ts'

/** Of the boards, by the English word. */
export const kinds = {
  Strengths: 'Forces',
  Weaknesses: 'Faiblesses',
  Opportunities: 'Opportunités',
  Threats: 'Menaces',
  'Innovation circle': 'Cercle d’innovation',
  'Action plan': 'Plan d’action',
}

export default {
  'common.language': 'Langue',
  'common.region': 'Région',
  'common.topic': 'Thème',
  'common.undo': 'Annuler',
  'common.roleModerator': 'Animation',
  'common.savedSaved': 'Enregistré sur le serveur',
  'common.savedOffline': 'Hors ligne – vos modifications sont conservées',
  'common.stepPlan': 'Plan d’action',
  'cards.new': 'Nouvelle carte',
  'cards.keepLong': 'Conserver / améliorer',
  'cards.developLong': 'Développer / renforcer',
  'cards.giveUpLong': 'Abandonner / éviter',
  'join.heading': 'Rejoindre l’atelier',
  'join.alias': 'Nom ou pseudonyme',
  'join.region': 'Région',
  'workshop.outline': 'Vue en liste',
  'workshop.print': 'Imprimer',
  'moderation.title': 'Animation',
  'synergies.complementarity': 'Complémentarité',
  'plan.linkKind_complementarity': 'Complémentarité',
  'plan.colHorizon': 'Horizon temporel',
  'plan.colOwner': 'Responsable',
  'plan.colParticipants': 'Partenaires impliqués',
  'plan.reviews': 'Date de suivi',
  'plan.methodRegion': 'Région',
  'home.moderator': 'Animation',
} satisfies Labels
