import { describe, expect, it } from 'vitest'
import { whileRunning } from '@/domain/while-running'

describe('whileRunning', () => {
  it('passes on what is told before the end, and nothing after it', async () => {
    const heard: number[] = []
    let late: ((share: number) => void) | undefined
    const answer = await whileRunning<string, number>(
      (share) => heard.push(share),
      async (tell) => {
        late = tell
        tell?.(0.5)
        return 'done'
      },
    )
    late?.(1)
    expect([answer, heard]).toEqual(['done', [0.5]])
  })

  it('passes on nothing after a failure either', async () => {
    const heard: number[] = []
    let late: ((share: number) => void) | undefined
    const work = whileRunning<never, number>(
      (share) => heard.push(share),
      async (tell) => {
        late = tell
        throw new RangeError('no')
      },
    )
    await expect(work).rejects.toThrow('no')
    late?.(1)
    expect(heard).toEqual([])
  })

  it('asks for no progress where nobody listens', async () => {
    expect(await whileRunning(undefined, async (tell) => tell)).toBeUndefined()
  })
})
