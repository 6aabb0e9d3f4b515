import { headOf } from './grid-head'
import { layouts } from './layouts'
import type { Cell, Report } from './reading'
import type { Grid } from './sheet-grid'
import { quoteCells } from './staff'
import { tables } from './tables'

export function reportForeign(header: readonly Cell[], report: Report): void {
  const [first] = header
  if (first)
    report({
      code: 'table-not-recognised',
      severity: 'warning',
      message: `第 ${first.row} 行起是另一张表（表头${quoteCells(header.slice(0, 5))}），不是认得的表，没有读入`,
      cell: first,
    })
}

export function reportUnrecognised(grid: Grid, report: Report): void {
  const rows = headOf(grid)
  const quote = (words: readonly string[]) => words.map((word) => `“${word}”`).join('')
  const partly = layouts.flatMap((layout) => layout.recognise(rows).found)
  const sought = [
    ...layouts.map(({ name, marks }) => `${name}的标签${quote(marks)}`),
    ...tables.map(({ name, columns, required }) => {
      const names = columns.filter(({ id }) => required.includes(id)).map((column) => column.name)
      return `${name}的表头${quote(names)}`
    }),
  ]
  const [first = []] = rows
  const found = [
    `开头是${rows
      .slice(0, 3)
      .map((cells) => quoteCells(cells.slice(0, 6)))
      .join('')}`,
    ...(partly.length > 0 ? [`其中只认得${quote([...new Set(partly)].slice(0, 5))}`] : []),
  ]
  report({
    code: 'unrecognised',
    severity: 'error',
    message: `没有认出这份文件：${found.join('，')}。认得的是：${sought.join('；')}`,
    cell: first[0],
  })
}
