import type { Scope } from '@/domain/scope'
import type { Dataset } from '@/domain/source'
import type { PanelInput } from './column'

/** As many as a page judges at each step of a slider without being late. */
const MOST = 1000

interface Known {
  readonly dataset: Dataset
}

/** What panels about all are asked; of very many departments the engine judges, at each question. */
export function inputAbout(scope: Scope, departments: readonly Known[], area?: string): PanelInput {
  const own = departments.filter(({ dataset }) => dataset === scope.dataset)
  return {
    scope,
    departmentId: null,
    ...(area === undefined ? {} : { area }),
    ...(own.length > MOST ? { isMany: true } : {}),
  }
}
