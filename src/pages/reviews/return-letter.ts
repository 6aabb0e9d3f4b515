import { checks } from '@/checks'
import type { Severity } from '@/domain/finding'
import { fieldNames } from '@/domain/form'
import { cellName } from '@/domain/source'
import type { ReviewedFinding } from '@/panels/reviewed-findings'
import type { StatedCell } from '@/panels/stated-cells'

/** 退回意见: what a department is asked to correct or explain. */
export interface ReturnLetter {
  readonly title: string
  readonly salutation: string
  readonly opening: string
  readonly items: readonly string[]
  readonly closing: string
  /** `2026 年 1 月 5 日`. */
  readonly date: string
  /** `null` for real data. */
  readonly mark: string | null
}

interface Occasion {
  readonly department: string
  readonly year: number
  readonly isDemonstration: boolean
  readonly today: Date
}

/** Verified and explained ones are settled; so is what the form that was sent again no longer gives. */
export const isDue = ({ outcome, review }: ReviewedFinding): boolean =>
  outcome === 'fires' && (review === 'open' || review === 'returned')

/** `null` where nothing is to be asked. */
export function returnLetter(
  findings: readonly ReviewedFinding[],
  cells: readonly StatedCell[],
  { department, year, isDemonstration, today }: Occasion,
): ReturnLetter | null {
  const due = findings.filter(isDue)
  if (due.length === 0) return null
  return {
    title: `关于退回${department} ${year} 年度部门整体支出绩效自评表的意见`,
    salutation: `${department}：`,
    opening: `你单位报送的 ${year} 年度部门整体支出绩效自评表经核查，有 ${due.length} 项需要核实，意见如下：`,
    items: due.map((finding) => itemOf(finding, cells)),
    closing: '请逐项核实：确有差错的，更正后重新报送；数字无误的，书面说明原因。',
    date: `${today.getFullYear()} 年 ${today.getMonth() + 1} 月 ${today.getDate()} 日`,
    mark: isDemonstration ? '演示数据（虚构）' : null,
  }
}

const asked: Readonly<Record<Severity, string>> = {
  error: '请更正后重新报送',
  warning: '请核实，更正或说明原因',
  information: '请核对，必要时补充说明',
}

function itemOf(finding: ReviewedFinding, cells: readonly StatedCell[]): string {
  const { check_id, severity, message, note } = finding
  const name = checks.find(({ id }) => id === check_id)?.name ?? check_id
  const places = placesOf(finding, cells)
  return [
    `${withoutStop(message ?? '')}（核查项 ${check_id}“${name}”）`,
    places.length > 0 ? `见 ${places.join('、')}` : null,
    note === null ? null : `审核意见：${withoutStop(note)}`,
    asked[severity ?? 'information'],
  ]
    .filter((part) => part !== null && part !== '')
    .join('。')
    .concat('。')
}

/** Longer texts are told by their place alone. */
const LONGEST_TEXT = 24

/** With the file's name where the form came in several. */
function placesOf({ fields }: ReviewedFinding, cells: readonly StatedCell[]): string[] {
  const hasSeveral = cells.some(({ source_id }) => source_id !== cells[0]?.source_id)
  return (fields ?? '').split(' ').flatMap((field) => {
    const cell = cells.find((one) => one.field === field)
    if (!cell) return []
    const sheet = cell.sheet === null ? '' : `工作表“${cell.sheet}” `
    const file = hasSeveral ? `“${cell.source_name}”` : ''
    const place = `${file}${sheet}${cellName({ row: cell.row_no, column: cell.column_no })}`
    const text = cell.text.trim()
    const shown = text !== '' && text.length <= LONGEST_TEXT ? `“${text}”` : ''
    return [`${place} ${nameOf(field)}${shown}`]
  })
}

/** Fields that a form has several of, by what stands before their number. */
const partNames: Readonly<Record<string, string>> = {
  task_result: '目标完成情况',
  task_funds: '任务涉及资金',
  indicator_name: '关键指标',
  indicator_reported: '指标完成情况',
  indicator_target: '目标值',
  indicator_weight: '权重',
  indicator_score: '得分',
  indicator_reason: '偏差原因',
}

const nameOf = (field: string): string =>
  fieldNames[field] ?? partNames[field.split(':', 1)[0] ?? ''] ?? '单元格'

const withoutStop = (text: string): string => text.trim().replace(/[。．.]+$/u, '')

/** The whole letter as plain text. */
export const letterText = (letter: ReturnLetter): string =>
  [
    letter.title,
    '',
    letter.salutation,
    `　　${letter.opening}`,
    ...letter.items.map((item, index) => `　　${index + 1}. ${item}`),
    `　　${letter.closing}`,
    '',
    letter.date,
    ...(letter.mark === null ? [] : [letter.mark]),
  ].join('\n')
