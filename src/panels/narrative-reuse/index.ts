import { SHORTEST, unfold } from '@/checks/prose'
import { formOrigin } from '@/domain/origin'
import { MISSING } from '@/ui/formats'
import { type Column, defineArrangedPanel } from '../panel'
import { nearWords } from '../sentence-pairs'
import { query } from './query'
import { type Reuse, reuseOf } from './reuse'

/** `相同` is sure; `相近 82%` is for the reader to judge. */
function verdict({ kind, closest }: Reuse): string {
  if (closest === null) return '没有相近的句子'
  if (closest.near === 1) return '相同'
  const share = `${Math.floor(100 * closest.near)}%`
  return kind === 'problem' ? `相近 ${share}` : `最接近的只有 ${share}`
}

const kindText = ({ kind }: Reuse): string =>
  kind === 'problem' ? '存在问题：以前也写过' : '改进措施：后来没有再提'

function yearsText({ kind, years }: Reuse): string {
  const words = `${years.join('、')} 年`
  return kind === 'problem' ? `${words}写过` : `${words}未见`
}

const fieldOf = ({ kind }: Reuse): string => (kind === 'problem' ? 'problems' : 'improvements')

const table: readonly Column<Reuse>[] = [
  { label: '年度', align: 'start', text: ({ year }) => String(year), value: ({ year }) => year },
  { label: '情况', align: 'start', text: kindText, value: ({ kind }) => kind },
  {
    label: '这一年的句子',
    align: 'start',
    text: ({ sentence }) => unfold(sentence),
    origins: (row, { departmentId }) => formOrigin(departmentId ?? '', row.year, [fieldOf(row)]),
  },
  { label: '判断', align: 'start', text: verdict },
  {
    label: '对照的句子',
    align: 'start',
    text: ({ closest }) =>
      closest === null ? MISSING : `${closest.year} 年：${unfold(closest.sentence)}`,
    origins: ({ kind, closest }, { departmentId }) =>
      kind === 'problem' && closest
        ? formOrigin(departmentId ?? '', closest.year, ['problems'])
        : [],
  },
  { label: '其他年度', align: 'start', text: yearsText },
]

export const narrativeReuse = defineArrangedPanel({
  id: 'narrative-reuse',
  question: '老问题有没有再出现，承诺的措施后来提了没有？',
  definition: `存在问题中 ${SHORTEST} 字以上的句子（断句同核查 Q25），与以前各年的存在问题比较：去掉空格和序号后一字不差为“相同”，相邻两字的重合不低于 ${nearWords} 为“相近”，两句都列出，由读者判断。改进措施中的句子，在以后各年自评表的全部正文里都找不到相同或相近句子的，列为“后来没有再提”，并附最接近的一句。没有再提不等于没有做。`,
  metrics: [],
  query,
  arrange: reuseOf,
  title(rows) {
    const problems = rows.filter(({ kind }) => kind === 'problem')
    const same = problems.filter(({ closest }) => closest?.near === 1).length
    const measures = rows.length - problems.length
    return `存在问题 ${problems.length} 句以前写过（相同 ${same}，相近 ${problems.length - same}），改进措施 ${measures} 句后来没有再提`
  },
  limit: 8,
  empty: () => '没有以前写过的问题，也没有后来不再提的措施；只有一个年度的部门无从比较。',
  table,
  describe: (row) => [
    `${row.year} 年 ${kindText(row)}，${verdict(row)}`,
    unfold(row.sentence),
    ...(row.closest ? [`${row.closest.year} 年：${unfold(row.closest.sentence)}`] : []),
    yearsText(row),
  ],
})
