import { type Form, type TextField, textFieldNames } from '@/domain/form'
import { cannotJudge, fires, notApplicable, pass } from './answer'
import type { FormCheck } from './check'
import { fold, isAsked, narratives, type Passage, taskResults } from './prose'

const fields: readonly TextField[] = ['objective_result', ...narratives]

const NUMBER = String.raw`\d[\d,.]*[十百千万亿多余]*`
/** 节约, 签约 and the like are other words. Money may be round: its exact amount stands in a cell. */
const ABOUT = new RegExp(
  String.raw`(?<![节预合签违履契公条特邀制解相])约(?:为|有|达|计|占)?${NUMBER}(?![\d,.十百千万亿多余]*元)`,
  'u',
)
const OR_SO = new RegExp(String.raw`${NUMBER}[^\d,，。;；:：、()]{0,4}左右`, 'u')
const MONEY_OR_SO = /元左右/u

export const approximateFigures: FormCheck = {
  kind: 'form',
  id: 'Q19',
  name: '完成情况用了约数',
  severity: 'information',
  rationale: '完成情况是已经发生的事，人数、户数应当有准数；写“约”“左右”，说明数据没有落到台账。',
  basis:
    '目标完成情况、各任务的目标完成情况、重点项目绩效情况、部门整体绩效、存在问题、改进措施，以及指标的完成值中，“约”或“左右”与数字相连即提示，每格一次。金额不在此列；预期目标不看。',
  judge(form) {
    const passages = passagesOf(form)
    if (passages.length === 0)
      return isAsked(form, fields)
        ? cannotJudge(fields, '完成情况各栏未填，无法核对')
        : notApplicable
    const found = passages.flatMap(({ field, label, text }) => {
      const match = approximationIn(text)
      return match === null ? [] : [{ field, mention: `${label}写“${match}”` }]
    })
    if (found.length === 0) return pass(passages.map(({ field }) => field))
    const mentions = found.map(({ mention }) => mention).join('；')
    return fires(
      found.map(({ field }) => field),
      `${found.length} 格用了约数：${mentions}`,
    )
  },
}

function approximationIn(text: string): string | null {
  const folded = fold(text)
  const orSo = OR_SO.exec(folded)?.[0]
  return ABOUT.exec(folded)?.[0] ?? (orSo && !MONEY_OR_SO.test(orSo) ? orSo : null)
}

const passagesOf = (form: Form): readonly Passage[] => [
  ...fields.flatMap((field) => {
    const text = form.texts[field]
    return text ? [{ field, label: textFieldNames[field], text: text.value }] : []
  }),
  ...taskResults(form),
  ...form.indicators.flatMap(({ indicatorNo, name, reported }) =>
    reported
      ? [
          {
            field: `indicator_reported:${indicatorNo}`,
            label: `“${name.value}”完成值`,
            text: reported.text,
          },
        ]
      : [],
  ),
]
