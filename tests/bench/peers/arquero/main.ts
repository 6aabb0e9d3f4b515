import { desc, fromCSV, op, type Table } from 'arquero'
import { answer, columns, dataUrl, type Rate, show, year } from '../shared'

const response = await fetch(dataUrl)
const named = {
  [columns.name]: 'name',
  [columns.year]: 'year',
  [columns.revised]: 'revised',
  [columns.actual]: 'actual',
}
const forms: Table = fromCSV(await response.text()).select(named)
const ofYear = (wanted: number) =>
  forms
    .params({ wanted })
    .filter((row: Row, $: { wanted: number }) => row.year === $.wanted)
    .groupby('name')
    .rollup({
      actual: (row: Row) => op.sum(row.actual),
      revised: (row: Row) => op.sum(row.revised),
    })

interface Row {
  readonly name: string
  readonly year: number
  readonly actual: number
  readonly revised: number
}

show(ofYear(year).objects() as Rate[])

answer({
  'rate by department and year': () => {
    const rates = forms
      .groupby('name', 'year')
      .rollup({
        actual: (row: Row) => op.sum(row.actual),
        revised: (row: Row) => op.sum(row.revised),
      })
      .derive({ rate: (row: Row) => row.actual / row.revised })
    return checksum(
      rates.numRows(),
      rates.rollup({ sum: (row: { rate: number }) => op.sum(row.rate) }).get('sum', 0) as number,
    )
  },
  'below target': () => {
    const below = ofYear(year).filter((row: Row) => row.actual / row.revised < 0.9)
    const worst = below.orderby(desc('revised'))
    return checksum(
      worst.numRows(),
      worst.rollup({ sum: (row: Row) => op.sum(row.revised) }).get('sum', 0) as number,
    )
  },
  'year on year': () => {
    const both = ofYear(year).join(ofYear(year - 1), 'name')
    const change = both.derive({
      change: (row: { actual_1: number; revised_1: number; actual_2: number; revised_2: number }) =>
        row.actual_1 / row.revised_1 - row.actual_2 / row.revised_2,
    })
    return checksum(
      change.numRows(),
      change
        .rollup({ sum: (row: { change: number }) => op.sum(row.change) })
        .get('sum', 0) as number,
    )
  },
  quantiles: () => {
    const rates = ofYear(year).derive({ rate: (row: Row) => row.actual / row.revised })
    const found = rates.rollup({ median: (row: { rate: number }) => op.quantile(row.rate, 0.5) })
    return checksum(rates.numRows(), found.get('median', 0) as number)
  },
})

const checksum = (rows: number, value: number) => `${rows} ${value.toFixed(4)}`
