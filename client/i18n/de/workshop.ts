import type en from '../en/workshop.ts'

export default {} satisfies Record<keyof typeof en, string>
