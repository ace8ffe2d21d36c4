import type en from '../en/join.ts'

export default {} satisfies Record<keyof typeof en, string>
