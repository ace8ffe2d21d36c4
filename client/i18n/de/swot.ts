import type en from '../en/swot.ts'

export default {} satisfies Record<keyof typeof en, string>
