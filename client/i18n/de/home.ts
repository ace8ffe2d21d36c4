import type en from '../en/home.ts'

export default {} satisfies Record<keyof typeof en, string>
