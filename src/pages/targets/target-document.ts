import { formatTarget } from '@/domain/rate'
import type { ExportDocument } from '@/export'
import type { Target } from '@/panels/target-lines/query'

/** The tidy table 目标表 of all targets, as `ingest` reads it. `*` stands for any. */
export const targetDocument = (targets: readonly Target[]): ExportDocument => ({
  title: '',
  lines: [],
  sheets: [
    {
      name: '目标表',
      columns: ['部门名称', '年度', '预算完成率目标'].map((label) => ({ label, kind: 'text' })),
      rows: targets.map(({ name, fiscal_year, target_bp }) => [
        name ?? '*',
        fiscal_year === null ? '*' : String(fiscal_year),
        formatTarget(target_bp),
      ]),
    },
  ],
})
