import { isTitleText } from '../label-book'
import { parseLabel } from '../labels'
import type { Cell } from '../reading'
import { emptyScan, type FormScan } from '../scan'

/** 2022年度部门整体支出汇总, 汇总表（续表）; what is attached is no title. */
const TITLE = /^(?!附).{3,}(?:表|汇总|情况|统计|一览|台账|明细)(?:\(续[^()]*\))?$/u

/** Title, year and date of filing above the header, as a form has them; `label` heads the departments. */
export function scanAbove(above: readonly Cell[], label: Cell | undefined): FormScan {
  const scan = emptyScan()
  if (label)
    scan.fields.set('department', {
      field: 'department',
      label,
      name: '部门',
      unit: null,
      values: [],
    })
  for (const cell of above) {
    const { name } = parseLabel(cell.text)
    const date = /^(?:填报|填表)(?:日期|时间):(.+)$/u.exec(name)?.[1]
    if (date !== undefined)
      scan.fields.set('filing_date', {
        field: 'filing_date',
        label: cell,
        name: '填报日期',
        unit: null,
        values: [{ ...cell, text: date }],
      })
    else if (/^\(?(?:\d{4})年度?\)?$/u.test(name)) scan.yearNote ??= cell
    else if (isTitleText(cell.text) || TITLE.test(name)) scan.title ??= cell
  }
  return scan
}
