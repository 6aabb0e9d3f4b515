import type { Names } from '@/composables/useSession'
import type { ExportDocument } from '@/export'

const kinds = { department: '部门', indicator: '指标' } as const
const columns = ['类型', '部门名称', '原名称', '统一名称', '依据'] as const

/** The tidy table 别名表 of all aliases in effect, as `ingest` reads it. */
export const aliasDocument = (aliases: Names['aliases']): ExportDocument => ({
  title: '',
  lines: [],
  sheets: [
    {
      name: '别名表',
      columns: columns.map((label) => ({ label, kind: 'text' })),
      rows: aliases.map(({ kind, departmentName, name, canonicalName, basis }) => [
        kinds[kind],
        departmentName,
        name,
        canonicalName,
        basis,
      ]),
    },
  ],
})
