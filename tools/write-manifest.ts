import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const DEFAULT_YEAR = 2022

const listed = [
  { path: 'tianhe/2022.csv', dataset: 'real', title: '广州市天河区总工会 2022' },
  { path: 'aliases.csv', dataset: 'real', title: '指标名称对照（本站整理）' },
  { path: 'demonstration/departments.csv', dataset: 'demonstration', title: '示例区 部门' },
  { path: 'demonstration/forms.csv', dataset: 'demonstration', title: '示例区 自评表' },
  { path: 'demonstration/tasks.csv', dataset: 'demonstration', title: '示例区 主要任务' },
  { path: 'demonstration/indicators.csv', dataset: 'demonstration', title: '示例区 关键指标' },
  { path: 'demonstration/targets.csv', dataset: 'demonstration', title: '示例区 完成率目标' },
] as const

/** Lists what ships, with the size and SHA-256 of each file as it stands in `folder`. */
export function formatManifest(folder: URL): string {
  const sources = listed.map((source) => {
    const bytes = readFileSync(new URL(source.path, folder))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { ...source, size: bytes.length, sha256 }
  })
  return `${JSON.stringify({ version: 1, defaultYear: DEFAULT_YEAR, sources }, null, 2)}\n`
}

export function writeManifest(folder: URL): void {
  writeFileSync(new URL('manifest.json', folder), formatManifest(folder))
}
