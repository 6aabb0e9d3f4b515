import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fen, toYuanText } from '@/domain/money'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'
import { completionRate, meetsTarget, missedFrom } from '@/metrics'
import { aForm, tablesOf } from '../support/tables'

const LARGEST = 10n ** 18n - 1n
const yuan = (amount: bigint | null) => (amount === null ? null : toYuanText(fen(amount)))

/** Amounts in 分 that lie at, or one 分 beside, some hundredth of a percent of a budget. */
const near = fc
  .record({
    revised: fc.bigInt({ min: 1n, max: LARGEST / 2n }),
    target: fc.bigInt({ min: 0n, max: 10_001n }),
    off: fc.constantFrom(-1n, 0n, 1n),
  })
  .map(({ revised, target, off }) => ({ revised, actual: (revised * target) / 10_000n + off }))

const amount = fc.option(fc.bigInt({ min: -LARGEST, max: LARGEST }))
const anyForm = fc.oneof(near, fc.record({ revised: amount, actual: amount }), {
  arbitrary: fc.record({ revised: fc.constantFrom(0n, 1n), actual: amount }),
  weight: 1,
})

it('draws the line between targets met and missed where meetsTarget draws it', async () => {
  const engine = await openEngine()
  await fc.assert(
    fc.asyncProperty(fc.array(anyForm, { minLength: 30, maxLength: 30 }), async (forms) => {
      await engine.replaceAll(
        tablesOf({
          form: forms.map(({ revised, actual }, at) =>
            aForm({
              department_id: `局${at}`,
              revised_budget: yuan(revised),
              actual_expenditure: yuan(actual),
            }),
          ),
        }),
      )
      const wrong = await engine.run(sql`
        SELECT department_id, target, ${missedFrom(completionRate)} AS missed_from
        FROM department_year, range(0, 10001) r(target)
        WHERE (target >= ${missedFrom(completionRate)}) IS DISTINCT FROM
          (NOT ${meetsTarget(completionRate, sql`target::INTEGER`)})
        LIMIT 1`)
      expect(wrong).toEqual([])
    }),
    { numRuns: 6 },
  )
})
