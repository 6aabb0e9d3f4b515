import type { Identify } from '@/domain/department-identity'
import type { Dataset } from '@/domain/source'
import { chosenAbout, type Choices } from './choices'
import type { TableRow } from './csv'
import { nowCalled } from './now-called'

export const reviewRows = (dataset: Dataset, choices: Choices, identify: Identify): TableRow[] =>
  chosenAbout(choices, 'review')
    .filter((one) => one.dataset === dataset)
    .flatMap(({ departmentId, fiscalYear, checkId, state, note, fingerprint, by, at }) => {
      const id = nowCalled(departmentId, identify)
      if (id === null) return []
      return [
        {
          dataset,
          department_id: id,
          fiscal_year: fiscalYear,
          check_id: checkId,
          state,
          note: note || null,
          fingerprint,
          reviewer: by || null,
          reviewed_at: at,
        },
      ]
    })
