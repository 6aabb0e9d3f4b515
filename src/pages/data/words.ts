import type { Answered, EntryReport, SessionView } from '@/composables/useSession'
import {
  blankColumnNames,
  blankColumns,
  blankWords,
  describeAskedPlace,
} from '@/domain/finding'
import type { Encoding } from '@/domain/source'

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK/GB18030',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
}

export function formatBytes(size: number): string {
  if (size < 1024) return `${size} 字节`
  const kilobytes = size / 1024
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}

/** `已保存 2 个文件，占用 1.5 KB；3 项决定。` */
export function keptWords({
  saved,
  size,
  decisions,
  isBusy,
}: SessionView['state']['value']['keeping']): string {
  const parts = [
    saved.size > 0 ? `${saved.size} 个文件，占用 ${formatBytes(size)}` : null,
    decisions > 0 ? `${decisions} 项决定` : null,
  ].filter((part) => part !== null)
  return `${isBusy ? '正在保存…' : '已保存'} ${parts.join('；')}。`
}

/** `您的补充：工作表“甲”，部门名称 甲局，被评价年度 2022`. */
export function describeAnswers({ sheet, answers }: Answered): string {
  const { department, year, targets, departmentColumn, blanks = {} } = answers
  const parts = [
    describeAskedPlace(sheet) || null,
    department === undefined ? null : `部门名称 ${department}`,
    year === undefined ? null : `被评价年度 ${year}`,
    departmentColumn === undefined ? null : `部门以“${departmentColumn}”一栏为准`,
    targets === undefined
      ? null
      : `没有百分号的目标值按${targets === 'fraction' ? '小数' : '百分数'}读`,
    ...blankColumns.flatMap((column) => {
      const means = blanks[column]
      return means ? [`${blankColumnNames[column]}空白的行${blankWords(column, means)}`] : []
    }),
  ]
  return `您的补充：${parts.filter((part) => part !== null).join('，')}`
}

/** The member of a container that something is about; `null` where it is the file itself. */
export const memberOf = (
  { origin, title, sources }: Pick<EntryReport, 'origin' | 'title' | 'sources'>,
  file: string,
): string | null =>
  file !== title && (origin === 'own' || sources.length > 1) ? file : null
