/**
 * The real server as a process of its own, on a real folder: started, killed hard, started again on the same port.
 * For tests that need what a process can suffer; tests that do not, call `startServer`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './tools.ts'

const startTimeoutMs = 60_000

export class ServerProcess {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'zirkel-data-'))
  private child: ChildProcess | undefined
  private port = 0
  private output = ''

  get url(): string {
    return `http://localhost:${this.port}`
  }

  /** All it wrote since the last start, log too. */
  get printed(): string {
    return this.output
  }

  /** Resolves when the server answers that it is ready. The first start picks a free port, later ones keep it. */
  async start(env: Record<string, string> = {}): Promise<void> {
    const child = spawn(process.execPath, ['server/main.ts'], {
      cwd: root,
      env: { ...process.env, PORT: String(this.port), DATA_DIR: this.dataDir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child = child
    this.port = await this.portFrom(child)
  }

  /** SIGKILL: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM')
  }

  async dispose(): Promise<void> {
    await this.kill()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  private portFrom(child: ChildProcess): Promise<number> {
    return new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`the server did not start: ${why}\n${this.output}`))
      const timer = setTimeout(() => fail('no address was printed'), startTimeoutMs)
      const read = (chunk: Buffer) => {
        this.output += chunk.toString()
        const port = /http:\/\/[^\s:]+:(\d+)/.exec(this.output)?.[1]
        if (!port) return
        clearTimeout(timer)
        resolve(Number(port))
      }
      this.output = ''
      child.stdout?.on('data', read)
      child.stderr?.on('data', read)
      child.once('exit', code => fail(`exit ${code}`))
    })
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
}
