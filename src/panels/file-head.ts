import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Dataset } from '@/domain/source'
import type { Panel, PanelAnswer, PanelInput } from './panel'
import { type Fact, viewFacts } from './view-words'

/** What every file and picture of a panel says about itself. */
export interface FileHead {
  /** The finding. */
  readonly title: string
  /** The question: short, the same for every view. */
  readonly question: string
  readonly isDemonstration: boolean
  /** Page, department and filters. */
  readonly view: readonly Fact[]
  /** 口径, one for each metric, and what is left out. */
  readonly basis: readonly Fact[]
  /** The shortest 口径: `预算完成率 = 实际支出 ÷ 调整预算`. */
  readonly formulas: readonly string[]
  readonly sources: readonly Fact[]
  /** `2026-11-22 18:25`, on the reader's clock. */
  readonly date: string
}

/** Where the panel stands, and what its figures were computed from. */
export interface Standing {
  /** Name of the route. */
  readonly page: string
  readonly pageTitle: string
  readonly departmentName: string | null
  readonly entries: readonly SourceEntry[]
  readonly now: Date
}

export interface SourceEntry {
  readonly title: string
  readonly dataset: Dataset
  readonly isEnabled: boolean
  readonly sources: readonly { readonly id: string }[]
}

export function fileHead(
  { panel, answer }: { readonly panel: Panel; readonly answer: PanelAnswer },
  { scope, area }: PanelInput,
  standing: Standing,
): FileHead {
  const { pageTitle, departmentName, page, now } = standing
  return {
    title: answer.title,
    question: panel.question,
    isDemonstration: scope.dataset === 'demonstration',
    view: [
      ['页面', pageTitle],
      ...(departmentName === null ? [] : [['部门', departmentName] as const]),
      ...(area === undefined ? [] : [['范围', area] as const]),
      ...viewFacts(scope, page),
      ...sortFact(panel.id, answer, scope.sort),
    ],
    basis: [...basisOf(panel), ...(answer.note === null ? [] : [['说明', answer.note] as const])],
    formulas: panel.metrics.map(({ name, formula }) => `${name} = ${formula}`),
    sources: sourceFacts(standing.entries.filter((entry) => entry.dataset === scope.dataset)),
    date: formatMoment(now),
  }
}

function sortFact(
  id: string,
  { columns }: PanelAnswer,
  sort: PanelInput['scope']['sort'],
): readonly Fact[] {
  if (sort?.panel !== id) return []
  const label = columns.find(({ key }) => key === sort.column)?.label
  if (label === undefined) return []
  return [['排序', `按${label}${sort.isDescending ? '由大到小' : '由小到大'}`]]
}

const basisOf = ({ metrics, definition }: Panel): readonly Fact[] =>
  metrics.length === 0
    ? [['口径', definition]]
    : metrics.map(({ name, formula, basis }): Fact => ['口径', `${name} = ${formula}。${basis}`])

const NAMED = 6

/** Files by their titles, and one hash over the hashes of all that were read. */
export function sourceFacts(entries: readonly SourceEntry[]): readonly Fact[] {
  const active = entries.filter((entry) => entry.isEnabled)
  const ids = [...new Set(active.flatMap(({ sources }) => sources.map(({ id }) => id)))].sort()
  if (ids.length === 0) return []
  const names = active.slice(0, NAMED).map(({ title }) => title)
  const rest = active.length > NAMED ? `等 ${active.length} 个文件` : ''
  const hash = bytesToHex(sha256(utf8ToBytes(ids.join('\n')))).slice(0, 16)
  return [
    ['来源', `${names.join('、')}${rest}`],
    ['数据版本', `${hash}（各来源文件 SHA-256 之摘要）`],
  ]
}

const two = (part: number): string => String(part).padStart(2, '0')

export const formatMoment = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`

/** Above a table: a line for each thing that a file says about itself. */
export const linesOf = ({ isDemonstration, view, basis, sources, date }: FileHead): string[] => [
  ...(isDemonstration ? ['演示数据（虚构）'] : []),
  ...[...view, ...basis, ...sources].map(([label, text]) => `${label}：${text}`),
  `导出时间：${date}（绩镜）`,
]

/** `绩镜_谁低于目标_2022年_演示数据（虚构）_20261122`; what a file system refuses is left to `download`. */
export function outputName({ question, view, isDemonstration, date }: FileHead): string {
  const wanted = ['部门', '年度', '基准年', '对比年度']
  const parts = [
    '绩镜',
    question,
    ...view.filter(([label]) => wanted.includes(label)).map(([, text]) => text),
    ...(isDemonstration ? ['演示数据（虚构）'] : []),
    date.slice(0, 10).replaceAll('-', ''),
  ]
  return parts.map((part) => part.replace(/[？\s]/gu, '').slice(0, LONGEST_PART)).join('_')
}

const LONGEST_PART = 40

/** The finding as a sentence that stands on its own in a report. */
export function sentenceOf({ title, view, formulas, sources, date }: FileHead): string {
  const about = view
    .filter(([label]) => label !== '页面')
    .map(([label, text]) => `${label} ${text}`)
  const parts = [
    about.join('，'),
    formulas.length > 0 ? `口径：${formulas.join('，')}` : '',
    ...sources.map(([label, text]) => `${label}：${text}`),
    `绩镜 ${date}`,
  ]
  return `${title.replaceAll(' · ', '，')}（${parts.filter(Boolean).join('；')}）。`
}
