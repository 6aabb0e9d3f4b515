import { expect, test, vi } from 'vitest'
import { seenCharts } from '@/session/seen-charts'

const chart = { panel: 'ranked-completion', departmentId: null, width: 640 }

test('lists the charts that were drawn last, the latest first, each panel once', () => {
  const seen = seenCharts()
  seen.note(chart)
  seen.note({ ...chart, panel: 'finding-list' })
  seen.note({ ...chart, width: 600 })
  expect(seen.last()).toEqual([
    { ...chart, width: 600 },
    { ...chart, panel: 'finding-list' },
  ])
})

test('tells of a chart that was not there, or not at this width, and of no other', () => {
  const seen = seenCharts()
  const tell = vi.fn()
  seen.onOther(tell)
  seen.note(chart)
  seen.note(chart)
  expect(tell).toHaveBeenCalledTimes(1)
  seen.note({ ...chart, width: 600 })
  seen.note({ ...chart, width: 600, departmentId: 'tianhe' })
  expect(tell).toHaveBeenCalledTimes(3)
})
