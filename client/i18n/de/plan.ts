import type en from '../en/plan.ts'

export default {} satisfies Record<keyof typeof en, string>
