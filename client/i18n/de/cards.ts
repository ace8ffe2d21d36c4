import type en from '../en/cards.ts'

export default {} satisfies Record<keyof typeof en, string>
