import type { Wanted } from '@/composables/useOutgoing'
import { demonstrationMark } from '@/domain/source'
import type { TidyTables } from '@/domain/tidy'

/** The six tables in the order in which they are filled in. */
export const templateNames: readonly (readonly [id: keyof TidyTables, name: string])[] = [
  ['departments', '部门表'],
  ['forms', '部门情况表'],
  ['tasks', '主要任务表'],
  ['indicators', '关键指标表'],
  ['targets', '目标表'],
  ['aliases', '别名表'],
]

/** Name of the file, with its ending: several tables as CSV are a ZIP of them. */
export function exportName(wanted: Wanted, now: Date): string {
  if (wanted.kind === 'template') {
    const name = templateNames.find(([id]) => id === wanted.id)?.[1] ?? '六张整理表'
    return `模板-${name}.${wanted.format}`
  }
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  if (wanted.kind === 'package') return `绩镜整体打包-${day}.zip`
  const mark = wanted.dataset === 'demonstration' ? `-${demonstrationMark}` : ''
  return `全部自评表${mark}-${day}.${wanted.format === 'csv' ? 'zip' : 'xlsx'}`
}
