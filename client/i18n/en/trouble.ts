/** That saving is held up. */
export default {
  notSaving: 'The server cannot save at the moment.',
  notSavingText:
    'You can go on: what you write stays in this browser and is saved as soon as the server can. Until then others do not see it.',
  boardFull: 'This board is full.',
  boardFullText:
    'What you write stays in this browser, others do not see it. Delete cards that are not needed any more, or go on with another board.',
  boardLarge: 'This board is nearly full.',
  boardLargeText: 'Delete what is not needed any more, or go on with another board.',
}
