import type { Layout } from '../layout'
import { parseLabel } from '../labels'
import { rollupLabels } from '../rollup/columns'
import { findRollupHeader } from '../rollup/header'
import { readRollup } from '../rollup/reader'

/** A finance bureau's table of many departments; with a year in every row, the 部门情况表 reads it. */
export const rollup: Layout = {
  id: 'rollup',
  name: '部门整体支出情况汇总表（一行一个部门）',
  marks: ['部门名称', '年初预算', '调整预算', '实际支出'],
  labels: rollupLabels,
  recognise(rows) {
    const header = findRollupHeader(rows)
    const found = header?.headings.filter(({ name }) => name !== null) ?? []
    const isMatch = header !== null
    return {
      isMatch,
      isMarked: isMatch,
      found: found.map(({ cell }) => parseLabel(cell.text).name),
    }
  },
  read(rows, context) {
    const header = findRollupHeader(rows)
    return header ? readRollup(rows, header, context) : []
  },
}
