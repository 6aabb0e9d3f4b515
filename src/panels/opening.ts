import { DEFAULT_TARGET } from '@/domain/scope'
import { type Holdings, openingScope } from '@/domain/opening-scope'
import { adjustmentVsCompletion } from './adjustment-vs-completion'
import { belowTarget } from './below-target'
import { completionByYear } from './completion-by-year'
import { departmentForm } from './department-form'
import { departmentYearMatrix } from './department-year-matrix'
import { groupCompletion } from './group-completion'
import { headline } from './headline'
import { inputAbout } from './many'
import type { Panel, PanelInput } from './panel'
import { persistentBelow } from './persistent-below'
import { rankedCompletion } from './ranked-completion'
import { supervisedUnits } from './supervised-units'
import { targetCrossings } from './target-crossings'

interface OpeningQuestion {
  readonly panel: Panel
  readonly input: PanelInput
  readonly isAboveFold: boolean
  /** Drawn beforehand too. */
  readonly isPictured: boolean
}

/** What a reader asks first: 总览 and 未达标 as they open, and the card of the real form. */
export function openingQuestions(
  holdings: Holdings & { readonly departments: Parameters<typeof inputAbout>[1] },
  realForm: { readonly departmentId: string; readonly year: number } | null,
): readonly OpeningQuestion[] {
  const input = inputAbout(openingScope(holdings), holdings.departments)
  const pictured = [rankedCompletion, completionByYear]
  const others = [
    adjustmentVsCompletion,
    departmentYearMatrix,
    groupCompletion,
    supervisedUnits,
    belowTarget,
    persistentBelow,
    targetCrossings,
  ]
  return [
    ...pictured.map((panel) => ({ panel, input, isAboveFold: true, isPictured: true })),
    { panel: headline, input, isAboveFold: true, isPictured: false },
    ...others.map((panel) => ({ panel, input, isAboveFold: false, isPictured: false })),
    ...(realForm === null ? [] : [realFormQuestion(input, realForm)]),
  ]
}

const realFormQuestion = (
  { scope }: PanelInput,
  { departmentId, year }: { readonly departmentId: string; readonly year: number },
): OpeningQuestion => ({
  panel: departmentForm,
  input: {
    scope: { ...scope, dataset: 'real', year, target: DEFAULT_TARGET },
    departmentId,
  },
  isAboveFold: true,
  isPictured: false,
})
