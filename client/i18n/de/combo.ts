import type en from '../en/combo.ts'

export default {
  nothing: '„{typed}“ gibt es hier nicht.',
  asTyped: '„{typed}“ ist neu und wird so übernommen, wie es da steht.',
  suggested: 'nach den Wörtern vorgeschlagen',
} as const satisfies Record<keyof typeof en, string>
