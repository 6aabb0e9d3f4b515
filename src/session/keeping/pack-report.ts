import type { KnownReport } from '../prepared'
import type { Own, PackedReport, Shape } from './packed-report'

/**
 * As JSON with what departments share written once, for thirty thousand of them: the text stands
 * between the reader and the first chart.
 */
export function packReport({ years, departments, hasOwn }: KnownReport): string {
  const places = new Map<string, number>()
  const own = departments.map(({ departmentId, name, parentId, ...shape }): Own => {
    const key = JSON.stringify(shape satisfies Shape)
    const place = places.get(key) ?? places.size
    places.set(key, place)
    return [departmentId, name, parentId, place]
  })
  const shapes = [...places.keys()].map((key) => JSON.parse(key) as Shape)
  return JSON.stringify({ years, hasOwn, shapes, departments: own } satisfies PackedReport)
}
