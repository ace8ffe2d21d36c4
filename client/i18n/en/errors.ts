export default {
  toFrontPage: 'To the front page',
  linkWrongTitle: 'This link does not open a workshop',
  linkWrongText:
    'It may have been cut off when it was copied. Open the whole link from your invitation, or ask whoever invited you to send it again.',
  linkRevokedTitle: 'This link is no longer valid',
  linkRevokedText:
    'The moderation has replaced or ended it. Ask for a new link; what you wrote before is kept.',
  linkMissingTitle: 'Please open your invitation link',
  linkMissingText:
    'A workshop is joined by the link that you were sent. The part after the # sign is the key, and it is missing here.',
  workshopUnknownTitle: 'There is no workshop at this address',
  workshopUnknownText: 'Check the address, or open the link from your invitation again.',
  workshopEndedTitle: 'This workshop has ended',
  workshopEndedText:
    'It was closed or deleted on the server. Whoever moderated it can give you the plan and the minutes.',
  noSessionTitle: 'You have not joined this workshop in this browser',
  noSessionText: 'Open the link from your invitation: it takes an alias and brings you straight back.',
  forbiddenTitle: 'Your link does not open this page',
  forbiddenText: 'Ask the moderation for a link with more rights if you need to see it.',
  offlineTitle: 'The server cannot be reached',
  offlineText: 'What you wrote is kept in this browser. We keep trying; you can also try now.',
  tooManyTitle: 'Too many attempts',
  tooManyText: 'Please wait a minute and try again.',
  pageUnknownTitle: 'There is nothing at this address',
  pageUnknownText: 'Check the address, or open the link from your invitation again.',
  brokenTitle: 'Something went wrong on this page',
  brokenText: 'What you wrote is kept. Loading the page again usually helps.',
  typedTitle: 'What you had typed here',
  network: 'The server cannot be reached: your work is kept. Try again in a moment.',
  unavailable: 'The server cannot save or read at the moment. Your work is kept here; try again in a minute.',
  internal: 'Something went wrong on the server. Your work is kept here; try again in a minute.',
  tooLarge: 'That is larger than the server takes.',
} as const
