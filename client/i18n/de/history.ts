import type en from '../en/history.ts'

export default {} satisfies Record<keyof typeof en, string>
