import { describe, expect, it } from 'vitest'
import type { Engine, PlainRow } from '@/engine/engine'
import { sql, type Statement } from '@/engine/sql'
import { openEngine } from '@/engine/node'
import { cachedEngine } from '@/session/cached-engine'

/** Counts what reaches the engine behind it. */
function counted(engine: Engine) {
  const asked: Statement[] = []
  return {
    asked,
    engine: {
      ...engine,
      run: (statement: Statement) => {
        asked.push(statement)
        return engine.run(statement)
      },
    },
  }
}

const csv = (text: string) => new TextEncoder().encode(text)
const source = (name: string) =>
  new Map([['source', [csv(`dataset,source_id,name\nreal,s1,${name}\n`)]]])
const names = sql`SELECT name FROM source`

describe('cachedEngine', () => {
  it('asks identical questions once, also while the answer is on its way', async () => {
    const { engine, asked } = counted(await openEngine())
    const cached = cachedEngine(engine)
    await cached.replaceAll(source('甲'))
    const answers = await Promise.all([cached.run(names), cached.run(names)])
    expect(answers).toEqual([[{ name: '甲' }], [{ name: '甲' }]])
    await cached.run(sql`SELECT name FROM source`)
    expect(asked).toEqual([names])
    await cached.run(sql`SELECT ${1} AS n`)
    await cached.run(sql`SELECT ${'1'} AS n`)
    expect(asked).toHaveLength(3)
    await cached.close()
  })

  it('answers from the data that stood there when it was asked, never from an older one', async () => {
    const cached = cachedEngine(await openEngine())
    await cached.replaceAll(source('旧'))
    const before = cached.run(names)
    const load = cached.replaceAll(source('新'))
    const after = cached.run(names)
    await load
    expect(await before).toEqual([{ name: '旧' }])
    expect(await after).toEqual([{ name: '新' }])
    expect(await cached.run(names)).toEqual([{ name: '新' }])
    expect(await cached.recent()).toEqual([{ statement: names, rows: [{ name: '新' }] }])
    await cached.close()
  })

  it('asks again after a failure', async () => {
    const { engine, asked } = counted(await openEngine())
    const cached = cachedEngine(engine)
    const wrong = sql`SELECT * FROM nowhere`
    await expect(cached.run(wrong)).rejects.toThrow('nowhere')
    await expect(cached.run(wrong)).rejects.toThrow('nowhere')
    expect(asked).toHaveLength(2)
    expect(await cached.recent()).toEqual([])
    await cached.close()
  })

  it('keeps what it has when one answer is longer than all of it', async () => {
    const cached = cachedEngine(await openEngine(), { mostRows: 5 })
    await cached.run(sql`SELECT 1 AS n`)
    await cached.run(sql`SELECT range AS n FROM range(5)`)
    expect((await cached.recent()).map((answer) => answer.rows.length)).toEqual([1])
    await cached.close()
  })

  it('forgets what was not used for longest, by rows and by answers', async () => {
    const { engine, asked } = counted(await openEngine())
    const cached = cachedEngine(engine, { mostRows: 5, mostAnswers: 3 })
    const rows = (n: number): Promise<PlainRow[]> =>
      cached.run(sql`SELECT range AS n FROM range(CAST(${n} AS INTEGER))`)
    await rows(2)
    await rows(3)
    await rows(2)
    await rows(1)
    expect(asked).toHaveLength(3)
    expect((await cached.recent()).map((answer) => answer.rows.length)).toEqual([1, 2])
    await rows(3)
    expect(asked).toHaveLength(4)
    await cached.close()
  })
})
