/**
 * The sync core as a process on a folder, to be killed or to be given a bad disk: with `strace` at hand, chosen calls
 * on the database's files fail or kill it. Whoever starts it kills it.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { openStorage } from '../../server/storage/sqlite/open-storage.ts'
import { textOf } from './stock-client.ts'

/** In strace's words: the call, and `error=EIO:when=3` or the like. */
export interface Injection {
  call: 'pwrite64' | 'fsync' | 'pread64' | 'ftruncate'
  what: string
}

export class DiskProcess {
  private child: ChildProcess | undefined
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** Resolves with the address of the board, or with undefined if it ends before it has one. */
  async start(injection?: Injection): Promise<string | undefined> {
    const script = join(import.meta.dirname, 'sync-process.ts')
    const [program = '', ...args] = [...this.tracer(injection), process.execPath, script, this.folder]
    // a group of its own, so that the tracer and what it traces end together
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], detached: true })
    this.child = child
    const [line] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => [])])) as [
      Buffer?,
    ]
    return line && `ws://${line.toString().trim()}/sync/w/board`
  }

  /** With its folder. */
  async dispose(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
    rmSync(this.trace, { force: true })
  }

  async kill(): Promise<void> {
    const { child } = this
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    process.kill(-child.pid, 'SIGKILL')
    await ended
    // the tracer goes first, and what it traced holds the folder a little longer
    while (isGroup(child.pid)) await wait(5)
  }

  /** Whether the fault of the last start came to pass, as far as strace saw. */
  wasHit(): boolean {
    return /INJECTED|killed by SIGKILL/.test(readFileSync(this.trace, 'utf8'))
  }

  private get trace(): string {
    return `${this.folder}.strace`
  }

  private tracer(injection: Injection | undefined): string[] {
    if (!injection) return []
    const { call, what } = injection
    // quicker, but with it strace 6.1 delivers no signals
    const filter = what.startsWith('signal') ? [] : ['--seccomp-bpf']
    const files = ['zirkel.db', 'zirkel.db-wal'].flatMap(name => ['-P', join(this.folder, name)])
    const effect = ['-e', `trace=${call}`, '-e', `inject=${call}:${what}`]
    return ['strace', '-f', ...filter, '-q', '-o', this.trace, ...files, ...effect]
  }
}

function isGroup(id: number): boolean {
  try {
    return process.kill(-id, 0)
  } catch {
    return false
  }
}

/** Whether chosen calls can be made to fail here. */
export const canInject =
  spawnSync('strace', ['-qq', '-o', '/dev/null', '-e', 'inject=fsync:error=EIO:when=1', 'true']).status === 0

/** Text by id of every card on the board, read from what a dead process left. Throws if that is damaged. */
export async function cardsOnDisk(folder: string): Promise<Map<string, string>> {
  const opened = await openStorage(folder)
  if (!opened.ok) throw new Error(opened.error.message)
  try {
    const stored = await opened.value.loadDocument('w', 'board')
    const yDoc = new Y.Doc()
    for (const update of stored?.updates ?? []) Y.applyUpdate(yDoc, update)
    const yCards = yDoc.getMap('cards')
    return new Map([...yCards.keys()].map(id => [id, String(textOf(yCards, id))]))
  } finally {
    await opened.value.close()
  }
}
