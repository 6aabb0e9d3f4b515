import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Form } from '@/domain/form'
import { seedForm, seedWith } from '../support/seed-form'
import { anIndicator, money, quantity, stated } from '../support/stated'
import { judgeAll } from './situation'

/** What people type, in any order: names that are patterns, numbers of all kinds, marks without text. */
const pieces = [
  ...['帮扶户数', 'A-1(试点)', '[*]', '\\', '+', '共使用资金', '其中', '约', '左右', '因', '调整'],
  ...[
    '5.6万元',
    '１，２３４元',
    '0',
    '00.0',
    '1,2',
    '9'.repeat(40),
    '%',
    '户',
    '人次',
    '元',
    '亿元',
  ],
  ...[
    '。',
    '；',
    '\n',
    '，',
    '：',
    '（',
    ')',
    '1.',
    '<p>',
    '\u{20bb7}',
    '≥97',
    ' ',
    '\u200b',
    '上年',
  ],
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join(''))
const number = fc.constantFrom('0', '-1', '100', '97.50', '9'.repeat(40), `0.${'3'.repeat(40)}`)
const unit = fc.constantFrom(null, '%', '户', '人', '万元')
const comparator = fc.constantFrom('>=', '<=', '>', '<', '=', null)
const amount = fc
  .tuple(fc.constantFrom('0', '-0.01', '655.55', '99999999999'), fc.constantFrom('元', '万元'))
  .map(([digits, of]) => money(digits, of as '元' | '万元'))

const indicator = fc
  .record({ name: text, number, unit, target: number, comparator, score: number, weight: number })
  .map((of) =>
    anIndicator(of.name, {
      reported: quantity(of.number, of.unit),
      target: { ...quantity(of.target, of.unit), comparator: of.comparator },
      score: stated(of.score),
      weight: stated(of.weight),
    }),
  )

const form: fc.Arbitrary<Form> = fc
  .record({
    texts: fc.tuple(text, text, text, text),
    task: fc.tuple(text, text, amount),
    amounts: fc.tuple(amount, amount, amount, amount),
    indicators: fc.array(indicator, { maxLength: 3 }),
    total: number,
  })
  .map(({ texts, task, amounts, indicators, total }) =>
    seedWith({
      money: {
        original_budget: amounts[0],
        revised_budget: amounts[1],
        actual_expenditure: amounts[2],
        budget_adjustment: amounts[3],
      },
      carryOverOut: amounts[0],
      reportedScore: stated(total),
      texts: {
        priority_projects: stated(texts[0]),
        overall_performance: stated(texts[1]),
        problems: stated(texts[2]),
        objective_result: stated(texts[3]),
      },
      tasks: [
        {
          ...seedForm.tasks[0]!,
          name: stated(task[0]),
          objectiveResult: stated(task[1]),
          taskFunds: task[2],
        },
      ],
      indicators: indicators.map((one, index) => ({ ...one, indicatorNo: index + 1 })),
    }),
  )

it('judges any form, and says in words what fires and what cannot be judged', () => {
  fc.assert(
    fc.property(form, form, (now, previous) => {
      for (const { outcome, message } of judgeAll({ form: now, previous }).values()) {
        if (outcome === 'fires' || outcome === 'cannot_judge')
          expect(message).toMatch(/\p{Script=Han}/u)
        expect(message ?? '').not.toMatch(/undefined|null|NaN|\[object/)
      }
    }),
    { numRuns: 300 },
  )
})
