import { describe, expect, it } from 'vitest'
import { createAskedAhead } from '../../../client/api/asked-ahead.ts'
import type { Answer } from '../../../client/api/request.ts'

/** A server that answers when it is told to, in the order of the requests. */
function slowServer() {
  const waiting: ((answer: Answer<string>) => void)[] = []
  return {
    ask: () => new Promise<Answer<string>>(resolve => waiting.push(resolve)),
    asked: () => waiting.length,
    answer: (answer: Answer<string>) => waiting.at(-1)?.(answer),
  }
}

const refused: Answer<string> = { ok: false, error: { kind: 'gone', message: 'gone', details: [] } }

describe('what is asked ahead', () => {
  it('can be seen when it has come, and is handed out once', async () => {
    const server = slowServer()
    const answers = createAskedAhead(server.ask)
    answers.begin('a')
    expect(answers.peek('a')).toBeUndefined()
    server.answer({ ok: true, value: 'hall' })
    await expect.poll(() => answers.peek('a')).toBe('hall')
    expect(await answers.read('a')).toEqual({ ok: true, value: 'hall' })
    expect(answers.peek('a')).toBeUndefined()
    expect(server.asked()).toBe(1)
    void answers.read('a')
    expect(server.asked()).toBe(2)
  })

  it('shows nothing of a refusal before it is read', async () => {
    const server = slowServer()
    const answers = createAskedAhead(server.ask)
    answers.begin('a')
    server.answer(refused)
    expect(await answers.read('a')).toEqual(refused)
    expect(answers.peek('a')).toBeUndefined()
  })

  it('shows nothing that was read while it was on its way', async () => {
    const server = slowServer()
    const answers = createAskedAhead(server.ask)
    answers.begin('a')
    const read = answers.read('a')
    server.answer({ ok: true, value: 'hall' })
    await read
    expect(answers.peek('a')).toBeUndefined()
  })

  it('shows at once what another answer brought along', async () => {
    const server = slowServer()
    const answers = createAskedAhead(server.ask)
    answers.put('a', 'hall')
    expect(answers.peek('a')).toBe('hall')
    expect(await answers.read('a')).toEqual({ ok: true, value: 'hall' })
    expect(server.asked()).toBe(0)
  })
})
