import type { StatedMoney, Task } from '@/domain/form'
import { amountsIn, type ProseAmount } from './amounts-in-prose'
import { cannotJudge, fires, notApplicable, pass, wanYuan } from './answer'
import type { FormCheck } from './check'
import { isAsked, sentencesOf } from './prose'
import { isWithinRounding } from './tolerance'

interface Addition {
  readonly taskNo: number
  readonly message: string
  readonly isRight: boolean
}

/** More would make every sum come out by chance. */
const MOST_PARTS = 8

export const partsAddUp: FormCheck = {
  kind: 'form',
  id: 'Q23',
  name: '正文分项金额与任务资金不等',
  severity: 'information',
  rationale: '正文逐笔说明了钱怎么花的，加起来应当就是“任务涉及资金”，不等则至少一处有误或有遗漏。',
  basis:
    '任务的目标完成情况中：“其中”之后列出两笔以上的，应等于“其中”之前的总额；没有总额而列出两笔以上的，应全部或若干笔相加等于任务涉及资金。收入、标准、人均等金额和约数不计，只列一笔或“等”的不判断。允许误差：各项按最后一位的半个单位相加。',
  judge(form) {
    const stated = form.tasks.filter(({ objectiveResult }) => objectiveResult)
    if (stated.length === 0)
      return isAsked(form, ['tasks', 'task_funds'])
        ? cannotJudge([], '任务的目标完成情况未填，无法核对')
        : notApplicable
    const additions = stated.flatMap(additionOf)
    if (additions.length === 0) return notApplicable
    const fieldsOf = (list: readonly Addition[]) =>
      list.flatMap(({ taskNo }) => [`task_result:${taskNo}`, `task_funds:${taskNo}`])
    const wrong = additions.filter(({ isRight }) => !isRight)
    const told = wrong.length > 0 ? wrong : additions
    const message = told.map((addition) => addition.message).join('；')
    return wrong.length > 0 ? fires(fieldsOf(wrong), message) : pass(fieldsOf(told), message)
  },
}

function additionOf(task: Task): readonly Addition[] {
  const text = task.objectiveResult?.value ?? ''
  const listed = sentencesOf(text).flatMap((sentence) => listedParts(task, sentence))
  return listed.length > 0 ? listed : looseParts(task, amountsIn(text))
}

/** `共 50 万元，其中甲 30 万元、乙 20 万元` */
function listedParts(task: Task, sentence: string): readonly Addition[] {
  const at = sentence.indexOf('其中')
  if (at < 0 || sentence.slice(at).includes('等')) return []
  const total = amountsIn(sentence.slice(0, at)).at(-1)
  const parts = amountsIn(sentence.slice(at))
  if (!total || parts.length < 2) return []
  return [addition(task, parts, { ...total, name: '正文所说的总额' })]
}

function looseParts(task: Task, amounts: readonly ProseAmount[]): readonly Addition[] {
  const funds = task.taskFunds
  if (!funds || amounts.length < 2) return []
  if (amounts.some((amount) => isWithinRounding(amount.value - funds.value, [amount, funds])))
    return []
  const whole = { ...funds, name: '任务涉及资金' }
  return [addition(task, choiceAddingTo(funds, amounts) ?? amounts, whole)]
}

/** The most amounts that add up to the funds; `null` if none do. */
function choiceAddingTo(
  funds: StatedMoney,
  amounts: readonly ProseAmount[],
): readonly ProseAmount[] | null {
  if (amounts.length > MOST_PARTS) return null
  let found: readonly ProseAmount[] | null = null
  for (let mask = 3; mask < 2 ** amounts.length; mask++) {
    const chosen = amounts.filter((_, index) => mask & (2 ** index))
    if (chosen.length <= (found?.length ?? 1)) continue
    if (isWithinRounding(sumOf(chosen) - funds.value, [...chosen, funds])) found = chosen
  }
  return found
}

const sumOf = (amounts: readonly ProseAmount[]): bigint =>
  amounts.reduce((sum, { value }) => sum + value, 0n)

type Whole = Pick<StatedMoney, 'value' | 'unit' | 'decimals'> & { readonly name: string }

function addition(task: Task, parts: readonly ProseAmount[], whole: Whole): Addition {
  const sum = sumOf(parts)
  const isRight = isWithinRounding(sum - whole.value, [...parts, whole])
  const terms = parts.map(({ value }) => wanYuan(value)).join(' + ')
  const verdict = isRight ? '一致' : '不等'
  return {
    taskNo: task.taskNo,
    isRight,
    message: `${task.name.value}：${terms} = ${wanYuan(sum)} 万元，与${whole.name} ${wanYuan(whole.value)} 万元${verdict}`,
  }
}
