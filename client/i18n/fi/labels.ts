/** Finnish: the labels of the field, waiting for a native reader; every other word is English. */
import type { Labels } from '../catalogs.ts'

/** Of the boards, by the English word. */
export const kinds = {
  Strengths: 'Vahvuudet',
  Weaknesses: 'Heikkoudet',
  Opportunities: 'Mahdollisuudet',
  Threats: 'Uhat',
  'Innovation circle': 'Innovaatiopiiri',
  'Action plan': 'Toimintasuunnitelma',
}

export default {
  'common.language': 'Kieli',
  'common.region': 'Alue',
  'common.topic': 'Aihe',
  'common.undo': 'Kumoa',
  'common.roleModerator': 'Fasilitaattori',
  'common.savedSaved': 'Tallennettu palvelimelle',
  'common.savedOffline': 'Ei yhteyttä – muutokset säilyvät',
  'common.stepPlan': 'Toimintasuunnitelma',
  'cards.new': 'Uusi kortti',
  'cards.keepLong': 'Säilytä / paranna',
  'cards.developLong': 'Kehitä / vahvista',
  'cards.giveUpLong': 'Luovu / vältä',
  'join.heading': 'Liity työpajaan',
  'join.alias': 'Nimi tai nimimerkki',
  'join.region': 'Alue',
  'workshop.outline': 'Luettelonäkymä',
  'workshop.print': 'Tulosta',
  'moderation.title': 'Fasilitaattori',
  'synergies.complementarity': 'Täydentävyys',
  'plan.linkKind_complementarity': 'Täydentävyys',
  'plan.colHorizon': 'Aikajänne',
  'plan.colOwner': 'Vastuutaho',
  'plan.colParticipants': 'Osallistuvat tahot',
  'plan.reviews': 'Seurantapäivä',
  'plan.methodRegion': 'Alue',
  'home.moderator': 'Fasilitaattori',
} satisfies Labels
