import { openChecks } from '@/checks'
import { departmentIdOf } from '@/domain/department'
import { readSource } from '@/ingest'
import { type Measured, measured, OURS } from './results.ts'
import { tidyTable } from './tidy-table.ts'

const FORMS = 100_000

/** Every check over many forms, each beside its year before. */
export async function checks(runs: number): Promise<Measured[]> {
  const table = tidyTable({ table: 'forms', rows: FORMS, seed: 20_221_231 })
  const bytes = new Uint8Array(await new Blob([...table]).arrayBuffer())
  const { tables } = await readSource({ name: 'forms.csv', bytes })
  const filed = tables.forms.flatMap((form) =>
    form.department && form.fiscalYear
      ? [
          {
            departmentId: departmentIdOf(form.department.value),
            fiscalYear: form.fiscalYear.value,
            form,
          },
        ]
      : [],
  )
  if (filed.length !== FORMS) throw new Error(`${filed.length} forms of ${FORMS} were read`)
  const times: number[] = []
  for (let run = 0; run <= runs; run++) {
    const start = performance.now()
    const judge = openChecks({ filed, held: [], departments: [] })
    let judged = 0
    for (const one of filed) judged += judge(one).length
    if (judged < FORMS) throw new Error('forms went unchecked')
    if (run > 0) times.push(performance.now() - start)
  }
  return [measured(`all checks over ${FORMS} forms`, OURS, times)]
}
