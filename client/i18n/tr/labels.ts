/** Turkish: the labels of the field, waiting for a native reader; every other word is English. */
import type { Labels } from '../catalogs.ts'

/** Of the boards, by the English word. */
export const kinds = {
  Strengths: 'Güçlü yönler',
  Weaknesses: 'Zayıf yönler',
  Opportunities: 'Fırsatlar',
  Threats: 'Tehditler',
  'Innovation circle': 'Yenilik çemberi',
  'Action plan': 'Eylem planı',
}

export default {
  'common.language': 'Dil',
  'common.region': 'Bölge',
  'common.topic': 'Konu',
  'common.undo': 'Geri al',
  'common.roleModerator': 'Moderatör',
  'common.savedSaved': 'Sunucuya kaydedildi',
  'common.savedOffline': 'Çevrimdışı – değişiklikleriniz saklanıyor',
  'common.stepPlan': 'Eylem planı',
  'cards.new': 'Yeni kart',
  'cards.keepLong': 'Koru / iyileştir',
  'cards.developLong': 'Geliştir / güçlendir',
  'cards.giveUpLong': 'Vazgeç / kaçın',
  'join.heading': 'Çalıştaya katıl',
  'join.alias': 'Ad veya takma ad',
  'join.region': 'Bölge',
  'workshop.outline': 'Liste görünümü',
  'workshop.print': 'Yazdır',
  'moderation.title': 'Moderatör',
  'synergies.complementarity': 'Tamamlayıcılık',
  'plan.linkKind_complementarity': 'Tamamlayıcılık',
  'plan.colHorizon': 'Süre',
  'plan.colOwner': 'Sorumlu',
  'plan.colParticipants': 'İlgili taraflar',
  'plan.reviews': 'Gözden geçirme tarihi',
  'plan.methodRegion': 'Bölge',
  'home.moderator': 'Moderatör',
} satisfies Labels
