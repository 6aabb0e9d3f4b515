/** Which table to write, how long, and how much of it is as departments really type. */
export interface TableSize {
  readonly table: 'indicators' | 'forms'
  readonly rows: number
  /** Same seed, same bytes. */
  readonly seed: number
  /** Share of rows, 0 to 1, with something that only the row reader understands or refuses. */
  readonly badShare?: number
}

/** Bytes of one piece. */
const PIECE = 4 * 1024 * 1024
const INDICATORS_IN_FORM = 48
const INDICATORS_IN_TASK = 8
const YEARS = 7
const FIRST_YEAR = 2018

/** A tidy table as UTF-8 CSV with `\n` line ends, piece by piece; a piece may end within a line. */
export function* tidyTable({
  table,
  rows,
  seed,
  badShare = 0,
}: TableSize): Generator<Uint8Array<ArrayBuffer>> {
  const random = mulberry32(seed)
  const line = table === 'indicators' ? indicatorLine : formLine
  const encoder = new TextEncoder()
  let text = `${table === 'indicators' ? INDICATOR_HEADER : FORM_HEADER}\n`
  for (let row = 0; row < rows; row++) {
    const cells = line(row, random)
    if (badShare > 0 && random() < badShare) spoil(cells, table, random)
    text += `${cells.join(',')}\n`
    if (text.length < PIECE / 3) continue
    yield encoder.encode(text)
    text = ''
  }
  if (text !== '') yield encoder.encode(text)
}

const INDICATOR_HEADER =
  '部门名称,年度,行政区划代码,任务,关键指标,目标值,完成值,单位,方向,权重,得分,偏差原因'
const FORM_HEADER = '部门名称,年度,年初预算(万元),预算调整数(万元),调整预算(万元),实际支出(万元)'

type Random = () => number

function indicatorLine(row: number, random: Random): string[] {
  const form = Math.floor(row / INDICATORS_IN_FORM)
  const nth = row % INDICATORS_IN_FORM
  const task = tasks[Math.floor(nth / INDICATORS_IN_TASK) % tasks.length] ?? ''
  const target = 10 + Math.floor(random() * 990)
  const reported = (target * (0.8 + random() * 0.4)).toFixed(2)
  const weight = (1 + Math.floor(random() * 10)).toFixed(1)
  return [
    departmentName(Math.floor(form / YEARS)),
    String(FIRST_YEAR + (form % YEARS)),
    '999901',
    task,
    `${nouns[nth % nouns.length]}${kinds[Math.floor(random() * kinds.length)]}（第${nth + 1}项）`,
    String(target),
    reported,
    units[nth % units.length] ?? '',
    nth % 5 === 0 ? '越低越好' : '越高越好',
    weight,
    (Number(weight) * random()).toFixed(2),
    nth % 3 === 0 ? (reasons[Math.floor(random() * reasons.length)] ?? '') : '',
  ]
}

function formLine(row: number, random: Random): string[] {
  const original = 10_000 + Math.floor(random() * 9_000_000)
  const adjustment = Math.floor((random() - 0.4) * 0.2 * original)
  const revised = original + adjustment
  const actual = Math.floor(revised * (0.8 + random() * 0.2))
  return [
    departmentName(Math.floor(row / YEARS)),
    String(FIRST_YEAR + (row % YEARS)),
    ...[original, adjustment, revised, actual].map((hundredths) => (hundredths / 100).toFixed(2)),
  ]
}

const departmentName = (index: number): string =>
  `示例省第${1 + Math.floor(index / names.length)}区${names[index % names.length]}`

/** One cell, or the line's shape, as people type it: readable or not, never clean. */
function spoil(cells: string[], table: TableSize['table'], random: Random): void {
  const figure = table === 'indicators' ? 6 : 5
  const plain = cells[figure] ?? ''
  const spoilt: readonly (() => void)[] = [
    () => (cells[figure] = `"${plain.replace(/\B(?=(?:\d{3})+(?:\.|$))/gu, ',')}"`),
    () => (cells[figure] = `约${plain}`),
    () =>
      (cells[figure] = plain.replace(
        /\d/gu,
        (digit) => '０１２３４５６７８９'[Number(digit)] ?? '',
      )),
    () => (cells[figure] = '1e3'),
    () => (cells[figure] = '1_000'),
    () => (cells[figure] = `${plain}1234567`),
    () => (cells[1] = `${cells[1]}.6`),
    () => (cells[1] = '二〇二二年'),
    () => (cells[0] = ''),
    () => (cells[0] = `"${cells[0]}\n（汇总）"`),
    () => cells.push('多出的一格'),
    () => cells.splice(3),
    () => (cells[figure] = '——'),
  ]
  spoilt[Math.floor(random() * spoilt.length)]?.()
}

/** Seeded, with 32 bits of state: the same figures on every machine. */
function mulberry32(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const names =
  '教育局,卫生健康局,民政局,财政局,住房和建设局,交通运输局,农业农村局,水务局,文化广电旅游局,人力资源和社会保障局,应急管理局,市场监督管理局,生态环境局,司法局,审计局,统计局,医疗保障局,退役军人事务局,科学技术局,商务局'.split(
    ',',
  )
const tasks =
  '保障机关正常运转和基层公共服务,推进重点民生实事项目按期完成,加强基础设施建设与日常养护,提升服务对象满意度和办事效率,落实安全生产与应急管理责任,开展宣传培训与队伍能力建设'.split(
    ',',
  )
const nouns =
  '服务群众,项目验收,培训参加,设施维护,政策宣传,资金支付,设备采购,案件办理,巡查检查,信息公开,困难救助,活动举办'.split(
    ',',
  )
const kinds = '人次数,完成数量,合格数量,按期完成数,覆盖数量'.split(',')
const units = '人次,个,户,次,场,件'.split(',')
const reasons =
  '受项目审批进度影响，部分工作推迟到下一年度实施，已制定整改计划并落实责任人;年初目标设定偏低，实际需求超出预期，下一年度将结合历史数据合理设定;部分合同尾款需待竣工验收后支付，预计下一季度完成支付'.split(
    ';',
  )
