import type { Form } from '@/domain/form'
import type { CellRef } from '@/domain/source'
import { anIndicator, money, quantity, rate, stated } from './stated'

const at = (row: number, column: number): CellRef => ({ sheet: null, row, column })

/**
 * 广州市天河区总工会, 2022: figures, names and cells as published,
 * narratives in our own shorter words.
 */
export const seedForm: Form = {
  sourceId: 'seed',
  layout: 'tianhe',
  layoutFields: [
    'department',
    'fiscal_year',
    'original_budget',
    'revised_budget',
    'budget_adjustment',
    'actual_expenditure',
    'general_public_budget',
    'completion_rate',
    'adjustment_rate',
    'expected_objective',
    'objective_result',
    'tasks',
    'task_funds',
    'indicators',
    'priority_projects',
    'overall_performance',
    'problems',
    'improvements',
  ],
  title: '2022年度广州市天河区总工会部门整体支出绩效自评表',
  department: stated('广州市天河区总工会', at(9, 3)),
  divisionCode: null,
  fiscalYear: { value: 2022, text: '2022年', cell: at(9, 6) },
  isAggregate: false,
  money: {
    revised_budget: money('655.55', '万元', at(10, 3)),
    original_budget: money('643.45', '万元', at(10, 5)),
    actual_expenditure: money('608.57', '万元', at(11, 3)),
    budget_adjustment: money('12.1', '万元', at(11, 5)),
    general_public_budget: money('608.57', '万元', at(12, 3)),
  },
  reportedRates: {
    completion_rate: rate('92.83', at(13, 3)),
    adjustment_rate: rate('1.88', at(13, 5)),
  },
  texts: {
    expected_objective: stated('帮扶困难职工，做好劳模管理。', at(15, 2)),
    objective_result: stated('在册困难职工家庭约56户，投入帮扶资金约5.6万元。', at(15, 4)),
    priority_projects: stated(
      '节日慰问困难职工56次，发放春节慰问金5.60万元。召开劳模表彰大会，发放奖励金40万元。',
      at(22, 2),
    ),
    overall_performance: stated(
      '发放春节慰问品73份，共4.38万元。召开劳模表彰大会，发放奖励金40万元。',
      at(23, 2),
    ),
    problems: stated('对劳模欠缺精神关怀。', at(24, 2)),
    improvements: stated('完善劳模评选、管理制度。', at(25, 2)),
  },
  tasks: [
    {
      taskNo: 1,
      name: stated('任务1', at(17, 1)),
      expectedObjective: stated('保障职工家庭的基本生活。', at(17, 2)),
      objectiveResult: stated('在册困难职工家庭约56户，投入帮扶资金约5.6万元。', at(17, 3)),
      taskFunds: money('5.6', '万元', at(17, 6)),
    },
    {
      taskNo: 2,
      name: stated('任务2', at(19, 1)),
      expectedObjective: stated('弘扬劳模精神和工匠精神。', at(19, 2)),
      objectiveResult: stated('慰问品73份，共计4.38万元；表彰80名，发放奖励金40万元。', at(19, 3)),
      taskFunds: money('44.38', '万元', at(19, 6)),
    },
  ],
  indicators: [
    anIndicator('职工生活救助申报和节日送温暖申报覆盖面', {
      indicatorNo: 1,
      taskNo: 1,
      reported: quantity('100', '%', at(17, 5)),
    }),
    anIndicator('困难职工在册人数', {
      indicatorNo: 2,
      taskNo: 1,
      reported: quantity('56', '户', at(18, 5)),
    }),
    anIndicator('服务对象人数', {
      indicatorNo: 3,
      taskNo: 2,
      reported: quantity('80', '人', at(19, 5)),
    }),
    anIndicator('慰问人次', {
      indicatorNo: 4,
      taskNo: 2,
      reported: quantity('73', '人', at(20, 5)),
    }),
  ],
  notes: [],
}

/** The seed form with other fields. Money and texts are merged into the seed's. */
export const seedWith = (overrides: Partial<Form>): Form => ({
  ...seedForm,
  ...overrides,
  money: { ...seedForm.money, ...overrides.money },
  reportedRates: { ...seedForm.reportedRates, ...overrides.reportedRates },
  texts: { ...seedForm.texts, ...overrides.texts },
})

type Blankable = keyof Form['money'] | keyof Form['texts'] | 'completion' | 'adjustment'

/** The seed form with these cells left blank, though its layout asks them. */
export function seedBlank(...fields: readonly Blankable[]): Form {
  const keep = <T extends object>(values: T): Partial<T> => {
    const kept: Partial<T> = { ...values }
    for (const field of fields) Reflect.deleteProperty(kept, field)
    return kept
  }
  const { completion_rate, adjustment_rate } = seedForm.reportedRates
  return {
    ...seedForm,
    money: keep(seedForm.money),
    texts: keep(seedForm.texts),
    reportedRates: {
      ...(completion_rate && !fields.includes('completion') ? { completion_rate } : {}),
      ...(adjustment_rate && !fields.includes('adjustment') ? { adjustment_rate } : {}),
    },
  }
}

/** A layout that asks department and year only, and a form that states no more. */
export const emptyLayout: Form = {
  ...seedForm,
  layout: 'table',
  layoutFields: [],
  money: {},
  reportedRates: {},
  texts: {},
  tasks: [],
  indicators: [],
}
