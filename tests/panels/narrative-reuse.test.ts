import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { narrativeReuse } from '@/panels/narrative-reuse'
import { taskShares } from '@/panels/task-shares'
import { createLibrary } from '@/session/library'
import { anInput } from '../support/panels'
import { shippedFiles } from '../support/shipped'
import { aForm, tablesOf } from '../support/tables'

const form = (year: number, problems: string, improvements: string, overall = '') =>
  aForm({ fiscal_year: year, problems, improvements, overall_performance: overall })

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      form: [
        form(
          2020,
          '绩效指标设置偏重数量而少效益。人手不足。',
          '拓展宣传渠道并用通俗方式解读政策。完善指标体系增加反映质量的指标。',
        ),
        form(2021, '1. 绩效指标设置 偏重数量而少效益。', '建立跨部门会商机制并定期通报进展。'),
        form(
          2022,
          '绩效指标设置仍偏重数量而少效益。人手不足。',
          '加强培训提高人员的业务能力水平。',
          '完善指标体系，增加反映质量的指标。',
        ),
      ],
    }),
  )
})

describe('narrative reuse', () => {
  it('calls the same sentence the same, a near one near, and shows both with their years', async () => {
    const answer = await narrativeReuse.load(engine, anInput({}, '甲局'))
    expect(answer?.title).toBe('存在问题 2 句以前写过（相同 1，相近 1），改进措施 2 句后来没有再提')
    const problems = answer?.rows.filter(({ cells }) => cells[1]?.startsWith('存在问题'))
    // 13 and 14 pairs of characters, 12 in common: 24 / 27.
    expect(problems?.map(({ cells }) => cells)).toEqual([
      [
        '2022',
        '存在问题：以前也写过',
        '绩效指标设置仍偏重数量而少效益',
        '相近 88%',
        '2021 年：绩效指标设置偏重数量而少效益',
        '2020、2021 年写过',
      ],
      [
        '2021',
        '存在问题：以前也写过',
        '绩效指标设置偏重数量而少效益',
        '相同',
        '2020 年：绩效指标设置偏重数量而少效益',
        '2020 年写过',
      ],
    ])
  })

  it('looks for a promised measure in everything that later years tell', async () => {
    const answer = await narrativeReuse.load(engine, anInput({}, '甲局'))
    const measures = answer?.rows.filter(({ cells }) => cells[1]?.startsWith('改进措施'))
    // 完善指标体系… of 2020 is told in 2022; measures of the last year have no year after them.
    expect(measures?.map(({ cells }) => [cells[0], cells[2], cells[5]])).toEqual([
      ['2021', '建立跨部门会商机制并定期通报进展', '2022 年未见'],
      ['2020', '拓展宣传渠道并用通俗方式解读政策', '2021、2022 年未见'],
    ])
  })
})

describe('task shares of the real form', () => {
  it('are 8.21% of its spending, the larger task first', async () => {
    const real = shippedFiles().filter((file) => file.dataset === 'real')
    const own = await openEngine()
    await own.replaceAll((await createLibrary().add(real)).tables)
    const answer = await taskShares.load(own, anInput({}, '广州市天河区总工会'))
    expect(answer?.title).toBe('2 项任务涉及资金 49.98 万元，占实际支出 8.21%')
    expect(answer?.rows.map(({ cells }) => cells)).toEqual([
      ['任务2', '44.38', '7.29%'],
      ['任务1', '5.60', '0.92%'],
    ])
    await own.close()
  })
})
