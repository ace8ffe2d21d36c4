/** Korean: the labels of the field, waiting for a native reader; every other word is English. */
import type { Labels } from '../catalogs.ts'

/** Of the boards, by the English word. */
export const kinds = {
  Strengths: '강점',
  Weaknesses: '약점',
  Opportunities: '기회',
  Threats: '위협',
  'Innovation circle': '혁신 서클',
  'Action plan': '실행 계획',
}

export default {
  'common.language': '언어',
  'common.region': '지역',
  'common.topic': '주제',
  'common.undo': '실행 취소',
  'common.roleModerator': '진행자',
  'common.savedSaved': '서버에 저장됨',
  'common.savedOffline': '오프라인 – 변경 내용이 보관됩니다',
  'common.stepPlan': '실행 계획',
  'cards.new': '새 카드',
  'cards.keepLong': '유지 / 개선',
  'cards.developLong': '개발 / 강화',
  'cards.giveUpLong': '중단 / 회피',
  'join.heading': '워크숍 참여',
  'join.alias': '이름 또는 별칭',
  'join.region': '지역',
  'workshop.outline': '목록 보기',
  'workshop.print': '인쇄',
  'moderation.title': '진행자',
  'synergies.complementarity': '상호 보완',
  'plan.linkKind_complementarity': '상호 보완',
  'plan.colHorizon': '추진 기간',
  'plan.colOwner': '담당',
  'plan.colParticipants': '참여 기관',
  'plan.reviews': '점검일',
  'plan.methodRegion': '지역',
  'home.moderator': '진행자',
} satisfies Labels
