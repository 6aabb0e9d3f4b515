import { formatCount, MISSING } from '@/ui/formats'
import { comparedYears } from '../compared-years'
import { type Column, definePanel } from '../panel'
import { query, type Row } from './query'

const table: readonly Column<Row>[] = [
  { label: '部门', align: 'start', text: (row) => row.name, value: (row) => row.name },
  {
    label: '未报年度',
    align: 'start',
    text: (row) => `${row.fiscal_year} 年`,
    value: (row) => row.fiscal_year,
  },
  { label: '类别', align: 'start', text: (row) => row.category ?? MISSING },
  { label: '主管部门', align: 'start', text: (row) => row.parent_name ?? MISSING },
]

export const notFiled = definePanel({
  id: 'not-filed',
  question: '谁应报未报？',
  definition:
    '部门表的“应报年度”里有这一年、却没有自评表的部门。部门表没有写应报年度的，无从判断是否应报，不列入；尚未设立和已撤并的也不列入。',
  metrics: [],
  query,
  title: (rows, { scope }) =>
    `应报未报：${[...comparedYears(scope)]
      .reverse()
      .map((year) => {
        const count = rows.filter((row) => row.fiscal_year === year).length
        return `${year} 年${count === 0 ? '无' : ` ${formatCount(count)} 个`}`
      })
      .join('，')}`,
  limit: 12,
  empty: ({ scope }) =>
    `${comparedYears(scope).join('、')} 年没有部门应报未报；部门表没有写应报年度的无法判断。`,
  table,
  describe: (row) => [row.name, `${row.fiscal_year} 年应报未报`],
  departmentId: (row) => row.department_id,
})
