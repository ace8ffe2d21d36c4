/** What the server would not take, and what to do with it. */
export default {
  title: '{n, plural, one {# card of yours is} other {# cards of yours are}} in this browser only.',
  text: 'Reason: {reason}. Nothing is lost: the text stays here until you have put it back or copied it.',
  read: 'Read the text',
  drop: 'Put away',
  putBack: 'Put back',
  isBack: '{n, plural, one {# card is} other {# cards are}} back on the board',
  dialog: 'Text that the server does not have',
  reason: 'Not accepted: {reason}',
  gone: 'not on the board',
  now: 'the board reads: {text}',
  changeRefused: 'The server did not accept your last change.',
  changeRefusedText: 'Reason: {reason}. The board shows what all others see. No text of yours is lost.',
}
