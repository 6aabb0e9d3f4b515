import { formatTarget } from '@/domain/rate'
import type { ExportDocument } from '@/export'
import type { Target } from '@/panels/target-lines/query'

const columns = ['部门名称', '年度', '指标', '预算完成率目标', '目标值'] as const

/** The tidy table 目标表 of all targets, as `ingest` reads it. `*` stands for any. */
export const targetDocument = (targets: readonly Target[]): ExportDocument => ({
  title: '',
  lines: [],
  sheets: [
    {
      name: '目标表',
      columns: columns.map((label) => ({ label, kind: 'text' })),
      rows: targets.map(({ name, fiscal_year, indicator, target_bp, target_text }) => [
        name ?? '*',
        fiscal_year === null ? '*' : String(fiscal_year),
        indicator,
        target_bp === null ? null : formatTarget(target_bp),
        target_text,
      ]),
    },
  ],
})
