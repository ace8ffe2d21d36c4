/** What the caller of a command did that cannot work, in one sentence that says what to do instead. Exit code 2. */
export class CommandFailure extends Error {}
