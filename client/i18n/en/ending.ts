export default {
  title: 'End the workshop?',
  factRead:
    'Boards, notes and decisions stay as they are: everybody can read and download them, nobody changes them.',
  factLinks:
    'Participants’ links let nobody new in. Whoever took part stays; links for guests still open it for reading.',
  factOffline: 'Whoever is offline keeps what they wrote, and is shown it.',
  factBack: 'A last snapshot is taken. You can open the workshop again at any time.',
  stillHere:
    '{n, plural, =0 {Nobody else is here now.} one {One other person is still here:} other {# others are still here:}}',
  ofNoRegion: '{n, plural, one {# of no region} other {# of no region}}',
  end: 'End the workshop',
  done: 'The workshop has ended: it can only be read now',
  opened: 'The workshop is open again',
  endedAt: 'This workshop ended on {at}.',
  endedText: 'Everything can be read and downloaded; nothing can be changed any more.',
  toPlan: 'To the plan',
  openAgain: 'Open again',
  answersStand: 'The workshop has ended: the answers stand as they are.',
} as const
