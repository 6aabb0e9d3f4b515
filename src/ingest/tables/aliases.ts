import type { AliasRow } from '@/domain/tidy'
import { nameCell } from '../edge'
import { plainDepartment } from '../plain-department'
import { defineTable } from '../table'
import { departmentColumn } from '../table-columns'
import { z } from '../zod'

const KINDS: Readonly<Record<string, AliasRow['kind']>> = {
  部门: 'department',
  部门名称: 'department',
  department: 'department',
  指标: 'indicator',
  关键指标: 'indicator',
  指标名称: 'indicator',
  indicator: 'indicator',
}

const kindCell = z.string().transform((text, context) => {
  const kind = KINDS[text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()]
  if (kind) return kind
  context.addIssue({ code: 'custom', message: `类型写的是“${text.trim()}”，应填“部门”或“指标”` })
  return z.NEVER
})

export const aliases = defineTable({
  id: 'aliases',
  name: '别名表',
  columns: [
    { id: 'kind', name: '类型', synonyms: ['类别'] },
    { id: 'alias', name: '原名称', synonyms: ['别名', '原名', 'name'] },
    { id: 'canonical_name', name: '统一名称', synonyms: ['规范名称', '统一名'] },
    departmentColumn,
    { id: 'basis', name: '依据', synonyms: ['理由', '证据'] },
  ],
  required: ['kind', 'alias', 'canonical_name'],
  marks: ['alias', 'canonical_name'],
  keys: z.object({
    kind: kindCell,
    alias: nameCell('原名称'),
    canonical_name: nameCell('统一名称'),
  }),
  read({ kind, alias, canonical_name }, row): AliasRow {
    const department = row.cell('department')
    return {
      kind,
      departmentName: department && plainDepartment(department.text),
      name: alias,
      canonicalName: canonical_name,
      basis: row.text('basis')?.value ?? null,
    }
  },
})
