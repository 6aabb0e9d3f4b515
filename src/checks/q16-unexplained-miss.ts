import { attainmentStateOf, describeAttainment } from './attainment'
import type { FormCheck } from './check'
import { judgeReasons } from './reasons'

export const unexplainedMiss: FormCheck = {
  kind: 'form',
  id: 'Q16',
  name: '指标未达目标而未说明原因',
  severity: 'warning',
  rationale: '未达标本身不是差错，不说原因才是自评的缺口。',
  basis:
    '仅在完成值未达到目标值时判断（按目标的比较符号，没有的按方向，同一单位，精确比较）：填了该指标的偏差原因（各指标都没有这一栏时看整表的偏差原因），存在问题或改进措施提到该指标，或其他栏有一句话既提到该指标又写明原因，即视为已说明。',
  judge: (form) =>
    judgeReasons(form, {
      isOff: (indicator) => attainmentStateOf(indicator) === 'missed',
      describe: describeAttainment,
      complaint: '未达目标，没有说明原因',
    }),
}
