import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chartOf, outsideReport, withReport } from './report'
import { readResults } from './results'

const text = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

describe('the README', () => {
  it('tells what was measured as it was measured', () => {
    const readme = text('../../README.md')
    expect(readme).toBe(withReport(readme, readResults()))
  })

  it('shows the chart that the results give', () => {
    const words = (svg: string) =>
      [...svg.matchAll(/<text[^>]*>(?<words>[^<]*)/gu)].map(([all]) => all.replace(/.*>/u, ''))
    expect(words(text('results.svg'))).toEqual(words(chartOf(readResults())))
    expect(words(text('results.svg')).length).toBeGreaterThan(0)
  })

  it('has no other figure of speed or memory', () => {
    const figures =
      /\d(?:[\d.,]*)\s?(?:ms|毫秒|秒|seconds?|files\/s|rows\/s|GB of memory|×|times (?:faster|slower))/giu
    expect(outsideReport(text('../../README.md')).match(figures) ?? []).toEqual([])
  })
})
