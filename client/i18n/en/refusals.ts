/** Why a page cannot be shown, where the server is there to say so: what happened, and what to do next. */
export default {
  linkWrongTitle: 'This link does not open a workshop',
  linkWrongText:
    'It may have been cut off when it was copied. Open the whole link from your invitation, or ask whoever invited you to send it again.',
  linkRevokedTitle: 'This link is no longer valid',
  linkRevokedText: 'A moderator has replaced or ended it. Ask for a new link; what you wrote before is kept.',
  linkMissingTitle: 'Please open your invitation link',
  linkMissingText:
    'A workshop is joined by the link that you were sent. The part after the # sign is the key, and it is missing here.',
  workshopUnknownTitle: 'There is no workshop at this address',
  workshopUnknownText: 'Check the address, or open the link from your invitation again.',
  workshopEndedText:
    'It takes nobody new any more. If you took part, open it in the browser that you used then; otherwise ask the moderator for the plan, or for a guest link to read.',
  noSessionTitle: 'You have not joined this workshop in this browser',
  forbiddenTitle: 'Your link does not open this page',
  tooManyTitle: 'Too many attempts',
  pageUnknownTitle: 'There is nothing at this address',
  pageUnknownText: 'Check the address, or open the link from your invitation again.',
} as const
