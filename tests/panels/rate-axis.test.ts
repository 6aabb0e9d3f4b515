import { expect, it } from 'vitest'
import { rateAxis } from '@/panels/rate-axis'
import { chartThemes } from '@/ui/chart-theme'

it.each([
  [{ min: -15, max: 20 }, 5],
  [{ min: -20, max: 20 }, 10],
  [{ min: -10, max: 100 }, 10],
  [{ min: 0, max: 100 }, 20],
])('has a tick at zero from %o', (range, interval) => {
  expect(rateAxis('纵轴', { range, theme: chartThemes.light }).interval).toBe(interval)
})
