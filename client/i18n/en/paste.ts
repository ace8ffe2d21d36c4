/** Lines pasted onto a board. */
export default {
  title: '{n, plural, one {# line pasted} other {# lines pasted}}',
  each: '{n, plural, one {Make # card} other {Make # cards}}',
  one: 'As one card',
  more: 'and {n} more',
  linesTooLong:
    '{n, plural, one {# line is} other {# lines are}} longer than {most} characters and left out.',
  tooMany: 'At most {most} at once; the rest is still in your clipboard.',
}
