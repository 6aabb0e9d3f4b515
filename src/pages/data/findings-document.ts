import { type Finding, severityNames } from '@/domain/finding'
import type { ExportDocument } from '@/export'

/** The findings about one file as a table, one row each. */
export const findingsDocument = (findings: readonly Finding[]): ExportDocument => ({
  title: '',
  lines: [],
  sheets: [
    {
      name: '提示',
      columns: [
        { label: '级别', kind: 'text' },
        { label: '说明', kind: 'text' },
        { label: '文件', kind: 'text' },
        { label: '工作表', kind: 'text' },
        { label: '行', kind: 'integer' },
        { label: '列', kind: 'integer' },
        { label: '原文', kind: 'text' },
      ],
      rows: findings.map(({ severity, message, file, sheet, row, column, text }) => [
        severityNames[severity],
        message,
        file,
        sheet,
        row,
        column,
        text,
      ]),
    },
  ],
})
