import { expect, it } from 'vitest'
import { ask } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { findingList } from '@/panels/finding-list'
import { reviewQuery } from '@/panels/reviewed-findings'
import type { Chosen } from '@/session/chosen'
import type { Incoming } from '@/session/incoming'
import { createLibrary } from '@/session/library'
import { anInput } from '../support/panels'

const form = (name: string, rate: string, actual = '90'): Incoming => ({
  name,
  title: name,
  bytes: new TextEncoder().encode(
    `部门名称,年度,年初预算(万元),调整预算(万元),实际支出(万元),预算完成率\n甲局,2022,100,100,${actual},${rate}\n`,
  ),
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
})

it('keeps a mark when the form is sent again, and says whether the values changed', async () => {
  const engine = await openEngine()
  const library = createLibrary()
  const first = await library.add([form('一.csv', '80%')])
  await engine.replaceAll(first.tables)
  const input = anInput({ target: 9000 }, '甲局')
  const look = async () => {
    const rows = await ask(engine, reviewQuery, input)
    return rows.find(({ check_id }) => check_id === 'Q02')
  }
  const found = await look()
  expect(found).toMatchObject({ outcome: 'fires', review: 'open', is_changed: false })

  const chosen: Chosen = {
    ...{ about: 'review', dataset: 'real', departmentId: '甲局', fiscalYear: 2022 },
    ...{ checkId: 'Q02', state: 'returned', note: '请核对', by: '', at: 1 },
    fingerprint: found?.fingerprint ?? '',
  }
  await engine.replaceAll((await library.change([{ kind: 'choose', chosen }])).tables)
  expect(await look()).toMatchObject({ review: 'returned', note: '请核对', is_changed: false })

  const again = async (file: Incoming, old: string) => {
    await library.add([file])
    return (await library.change([{ kind: 'remove', id: old }])).report.entries[0]?.id ?? ''
  }
  // The same figures in another file, then others that still disagree, then figures that agree.
  let id = await again(form('二.csv', '80 %'), first.report.entries[0]!.id)
  await engine.replaceAll((await library.change([])).tables)
  expect(await look()).toMatchObject({ review: 'returned', is_changed: false })
  id = await again(form('三.csv', '81%'), id)
  await engine.replaceAll((await library.change([])).tables)
  expect(await look()).toMatchObject({ review: 'returned', outcome: 'fires', is_changed: true })
  const list = await findingList.load(engine, anInput({ review: 'returned' }))
  expect(list?.rows.map(({ cells }) => cells.at(-1))).toEqual([
    '退回（请核对）；表已重报，数值有变',
  ])
  await again(form('四.csv', '90%'), id)
  await engine.replaceAll((await library.change([])).tables)
  expect(await look()).toMatchObject({ review: 'returned', outcome: 'pass', is_changed: true })

  await engine.replaceAll((await library.change([{ kind: 'withdraw', chosen }])).tables)
  expect(await look()).toBeUndefined()
  await engine.close()
})
