import { isTitleText } from './label-book'
import { parseLabel } from './labels'
import type { Cell, Report } from './reading'

const PROJECT = /项目(?:支出)?绩效(?:目标)?(?:单位)?自评/u

/** 项目支出绩效自评表 has the same grid and is about one project: not read, with a finding. */
export function isOfProject(rows: readonly (readonly Cell[])[], report: Report): boolean {
  const title = rows.flat().find(({ text }) => isTitleText(text))
  if (!title || !PROJECT.test(parseLabel(title.text).name)) return false
  report({
    code: 'project-form',
    severity: 'error',
    message: `“${title.text.trim()}”是一个项目的自评表，不是部门整体支出的表，没有读入`,
    cell: title,
  })
  return true
}
