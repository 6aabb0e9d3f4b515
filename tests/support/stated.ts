import type { Indicator, Quantity, StatedMoney, StatedRate } from '@/domain/form'
import { moneyFromDecimal, type MoneyUnit } from '@/domain/money'
import type { CellRef, Stated } from '@/domain/source'

const somewhere: CellRef = { sheet: null, row: 1, column: 1 }

export const stated = (value: string, cell: CellRef = somewhere): Stated<string> => ({
  value,
  text: value,
  cell,
})

/** `money('12.1')` is 12.1 万元 printed with one digit. */
export function money(text: string, unit: MoneyUnit = '万元', cell = somewhere): StatedMoney {
  const { fen, decimals } = moneyFromDecimal(text, unit)!
  return { value: fen, unit, decimals, text, cell }
}

/** `rate('92.83')` is 92.83%. */
export function rate(percent: string, cell = somewhere): StatedRate {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(percent)!
  const digits = whole.padStart(3, '0')
  const value = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`
  return { value, decimals: fraction.length, text: `${percent}%`, cell }
}

export const quantity = (
  number: string,
  unit: string | null,
  cell = somewhere,
): Stated<Quantity> => ({
  value: { number, unit, isApproximate: false },
  text: `${number}${unit ?? ''}`,
  cell,
})

/** An indicator without target, in no task; name only what the test is about. */
export const anIndicator = (name: string, overrides: Partial<Indicator> = {}): Indicator => ({
  indicatorNo: 1,
  taskNo: 0,
  name: stated(name),
  reported: null,
  target: null,
  direction: null,
  ...overrides,
})
