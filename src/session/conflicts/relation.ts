import { runChecks } from '@/checks'
import type { Form } from '@/domain/form'
import type { ComparedCell } from './compared-cells'
import type { Relation } from './conflict'

/** A form with the file that it came in and its cells by key. */
export interface Compared {
  readonly form: Form
  readonly file: string
  readonly cells: ReadonlyMap<string, ComparedCell>
}

/** Words that people put into the name of a file when they send a form once more. */
const SENT_AGAIN =
  /更正|改正|修正|修改|修订|订正|重报|重新|补报|再报|[二三2-9]次|第?[二三2-9][稿版]|终稿|定稿|最终|最新|[vV]\d+|[(（]\d+[)）]/u

/** Of the cells that both fill in, how many must agree before the rest looks like a correction. */
const MOSTLY = 0.8

/** What `other` is to the form in effect: a reading of the evidence, never a decision. */
export function relationOf(inEffect: Compared, other: Compared): Relation {
  const counts = countsOf(inEffect, other)
  const { shared, agreeing, onlyHere, onlyThere } = counts
  const differing = shared - agreeing
  const isOneFile = inEffect.form.sourceId === other.form.sourceId
  const names = [sentAgain('在用的一份', inEffect), sentAgain('另一份', other)].flat()
  const clauses = [
    ...(isOneFile ? ['两份出自同一个文件'] : names),
    `两份都填了的 ${shared} 格里 ${agreeing} 格相同、${differing} 格不同`,
    ...(onlyHere > 0 ? [`在用的一份多填 ${onlyHere} 格`] : []),
    ...(onlyThere > 0 ? [`另一份多填 ${onlyThere} 格`] : []),
    ...errorsOf(inEffect, other),
  ]
  if (inEffect.form.isAggregate !== other.form.isAggregate)
    return { kind: 'scope', evidence: [aggregateWords(inEffect), ...clauses] }
  if (differing === 0 && onlyHere + onlyThere === 0) return { kind: 'same', evidence: clauses }
  if (differing === 0 && (onlyHere === 0 || onlyThere === 0))
    return { kind: 'addition', evidence: clauses }
  const isMostlySame =
    inEffect.form.layout === other.form.layout && shared > 0 && agreeing >= MOSTLY * shared
  const isCorrection = !isOneFile && (names.length > 0 || isMostlySame)
  return { kind: isCorrection ? 'correction' : 'contradiction', evidence: clauses }
}

function countsOf(inEffect: Compared, other: Compared) {
  const shared = [...inEffect.cells].filter(([key]) => other.cells.has(key))
  return {
    shared: shared.length,
    agreeing: shared.filter(([key, { value }]) => other.cells.get(key)?.value === value).length,
    onlyHere: inEffect.cells.size - shared.length,
    onlyThere: other.cells.size - shared.length,
  }
}

function sentAgain(which: string, { file }: Compared): string[] {
  const [word] = SENT_AGAIN.exec(file) ?? []
  return word === undefined ? [] : [`${which}的文件名写着“${word}”`]
}

const aggregateWords = ({ form }: Compared): string =>
  form.isAggregate ? '在用的一份写明汇总，另一份没有' : '另一份写明汇总，在用的一份没有'

/** A form that was put right has fewer errors than the one before. */
function errorsOf(inEffect: Compared, other: Compared): string[] {
  const [here, there] = [firingErrors(inEffect), firingErrors(other)]
  if (here.join() === there.join()) return []
  const words = (ids: readonly string[]) => (ids.length === 0 ? '没有' : `有 ${ids.join('、')}`)
  return [`错误级的核查发现：在用的一份${words(here)}，另一份${words(there)}`]
}

const firingErrors = ({ form }: Compared): string[] =>
  runChecks(form, { previous: null }).flatMap(({ check, result }) =>
    result.outcome === 'fires' && (result.severity ?? check.severity) === 'error'
      ? [`${check.id} ${check.name}`]
      : [],
  )
