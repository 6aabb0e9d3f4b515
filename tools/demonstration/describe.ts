import type { DraftIndicator } from './draft'
import type { Random } from './random'

/** An indicator as a sentence tells it: 帮扶户数103户, 职工满意度为96.4%. */
export function describeValue({ plan, reported, unit }: DraftIndicator): string {
  if (reported === '/') return `${plan.name}尚在统计`
  if (plan.kind === 'word' || !/\d/.test(reported)) return `${plan.name}${reported}`
  if (reported.startsWith('≥')) return `${plan.name}达到${reported.slice(1)}${unit}以上`
  return plan.kind === 'count'
    ? `${plan.name}${reported}${unit}`
    : `${plan.name}为${reported}${unit}`
}

export function describeMiss(indicator: DraftIndicator, random: Random): string {
  const reason = random.pick(reasonsFor(indicator))
  return `${describeValue(indicator)}，未达到目标值，主要原因是${reason}`
}

type Reasons = readonly [string, ...string[]]

const fewerThanPlanned: Reasons = [
  '实际需求比计划减少',
  '部分对象不符合条件',
  '外部条件限制使工作推迟',
  '承接机构力量不足',
]
const lowShare: Reasons = [
  '个别环节衔接不及时',
  '部分问题需要较长周期解决',
  '基层反馈不够及时',
  '人员变动影响工作质量',
]
const slow: Reasons = ['申请集中时段人手不足', '复核环节较多', '系统切换影响办理']
const stillHigh: Reasons = ['年初基数偏高', '季节因素影响较大', '治理措施见效需要时间']

function reasonsFor({ plan }: DraftIndicator): Reasons {
  if (plan.kind === 'count') return fewerThanPlanned
  if (plan.kind === 'share') return lowShare
  return /天|小时|分钟/.test(plan.unit) ? slow : stillHigh
}
