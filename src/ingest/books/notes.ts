import type { Severity } from '@/domain/finding'
import type { Findings } from '../findings'
import type { Cell } from '../reading'
import type { CellNote, TakeNote } from './book'

interface Noted {
  readonly sheet: string
  readonly cell: Cell
  readonly detail: string
  count: number
}

interface Wording {
  readonly code: string
  readonly severity: Severity
  readonly words: (noted: Noted) => string
}

const wording: Readonly<Record<CellNote, Wording>> = {
  finer: {
    code: 'stored-finer',
    severity: 'information',
    words: ({ count, cell, detail }) =>
      `有 ${count} 处数字存储得比显示的更细（这一处存 ${detail}，显示 ${cell.text}）；按显示的文字读入，与打印出来的表一致`,
  },
  invisible: {
    code: 'invisible-value',
    severity: 'information',
    words: ({ count, detail }) =>
      `有 ${count} 处单元格存有内容，但设成了不显示（这一处存 ${detail}）；按显示的空白读入`,
  },
  'zero-as-dash': {
    code: 'zero-as-dash',
    severity: 'information',
    words: ({ count, detail }) => `有 ${count} 处的 0 显示成“${detail}”，按 0 读入，不算空白`,
  },
  'colour-sign': {
    code: 'colour-sign',
    severity: 'information',
    words: ({ count, detail }) =>
      `有 ${count} 处负数只用颜色表示、没有负号（这一处显示 ${detail}），按负数读入`,
  },
  error: {
    code: 'error-cell',
    severity: 'warning',
    words: ({ count, cell }) => `有 ${count} 处公式出错（这一处是 ${cell.text}），不作为数字读入`,
  },
  format: {
    code: 'unreadable-format',
    severity: 'warning',
    words: ({ count, detail }) =>
      `有 ${count} 处数字的显示格式无法可靠还原（这一处的格式是 ${detail}），没有当作数字读入；请改成普通的数字格式后再导入`,
  },
  covered: {
    code: 'covered-cell',
    severity: 'warning',
    words: ({ count }) => `有 ${count} 处内容压在合并单元格下面、打开时看不见，没有读入`,
  },
  hidden: {
    code: 'hidden-cells',
    severity: 'information',
    words: ({ count }) => `隐藏的行或列里有 ${count} 个单元格有内容，照常读入`,
  },
  'no-result': {
    code: 'formula-without-result',
    severity: 'warning',
    words: ({ count }) =>
      `有 ${count} 处公式没有保存计算结果，按空白读入；请用 WPS 表格或 Excel 打开，保存一次后再导入`,
  },
  outside: {
    code: 'outside-sheet',
    severity: 'warning',
    words: ({ count }) => `有 ${count} 个单元格在第 500 列以后或超出工作表的范围，没有读入`,
  },
}

export interface BookNotes {
  readonly takeIn: (sheet: string) => TakeNote
  /** One finding for each kind of note, at its first cell. */
  readonly report: (collected: Findings) => void
}

export function collectNotes(): BookNotes {
  const notes = new Map<CellNote, Noted>()
  return {
    takeIn:
      (sheet) =>
      (note, cell, detail = '') => {
        const known = notes.get(note)
        if (known) known.count += 1
        else notes.set(note, { sheet, cell, detail, count: 1 })
      },
    report: ({ reportIn }) => {
      for (const [note, noted] of notes) {
        const { code, severity, words } = wording[note]
        reportIn(noted.sheet)({ code, severity, message: words(noted), cell: noted.cell })
      }
    },
  }
}
