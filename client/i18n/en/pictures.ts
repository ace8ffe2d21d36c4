export default {
  title: 'Take this board along',
  text: 'Made from what you see now, in this browser. What only your region may see is in it too.',
  png: 'Picture (PNG)',
  pngHint: 'For slides and emails',
  svg: 'Drawing (SVG)',
  svgHint: 'Sharp at any size, for posters',
  poster: 'Print on one A3 sheet',
  posterHint: 'The whole board as it stands',
  pages: 'Print on A4 pages',
  pagesHint: 'Card by card, with page numbers',
  making: 'Being made …',
  failed:
    'That did not work: the board is too large for one picture in this browser. Print it on A4 pages instead.',
  asOf: 'No snapshot, as it stood at {time}',
  pageOf: 'Page {page} of {pages}',
  frame: 'Frame without a name',
  links: '{n, plural, one {# link} other {# links}}',
} as const
