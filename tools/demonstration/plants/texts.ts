import * as prose from './prose'
import { draftKey } from '../draft'
import type { Draft } from '../draft'
import type { Fault } from './fault'

/** What is wrong with the prose, planted last. */
export function textFaults(drafts: ReadonlyMap<string, Draft>): readonly Fault[] {
  const sameAsBefore = (department: string, year: number, field: 'problems' | 'improvements') =>
    prose.copiedFrom([department, year], field, () => drafts.get(draftKey(department, year - 1)))
  return [
    prose.silentLaggard(['示例区科技和工业信息化局', 2022]),
    prose.silentLaggard(['示例区丙兴街道办事处', 2022]),
    prose.silentLaggard(['示例区应急管理局', 2022]),
    prose.silentLaggard(['示例区住房和建设局', 2020]),
    prose.silentLaggard(['示例区农业农村局', 2023]),
    prose.reasonGiven(['示例区医疗保障局', 2022], '年中因救助标准提高追加预算，调整幅度较大。'),
    prose.reasonGiven(['示例区卫生健康局', 2020], '年中因公共卫生任务增加追加预算，调整幅度较大。'),
    prose.approximate(['示例区民政局', 2022], 'result', '走访慰问约3200户困难家庭。'),
    prose.approximate(['示例区商务局', 2022], 'overall', '各类活动吸引市民18万人次左右。'),
    prose.approximate(['示例区妇女联合会', 2021], 'overall', '新媒体推送触达约4万人次。'),
    prose.contradicted(['示例区总工会', 2022], '帮扶户数', '127'),
    prose.contradicted(['示例区残疾人联合会', 2022], '康复救助人数', '398'),
    prose.contradicted(['示例区民政局', 2024], '保障户数', '4210'),
    prose.partsDoNotAddUp(['示例区农业农村局', 2022], '农业补贴'),
    prose.partsDoNotAddUp(['示例区公安局', 2021], '视频监控运维'),
    prose.blank(['示例区共青团委员会', 2022], 'priority'),
    prose.blank(['示例区委办公室', 2022], 'problems'),
    prose.blank(['示例区档案馆', 2022], 'improvements'),
    prose.blank(['示例区招生考试中心', 2018], 'improvements'),
    prose.copiedWithin(['示例区发展和改革局', 2022], 'priority', 'overall'),
    prose.copiedWithin(['示例区市场监督管理局', 2022], 'problems', 'improvements'),
    prose.copiedWithin(['示例区退役军人事务局', 2021], 'priority', 'overall'),
    sameAsBefore('示例区公安局', 2022, 'problems'),
    sameAsBefore('示例区戊祥街道办事处', 2022, 'improvements'),
    sameAsBefore('示例区统计局', 2021, 'problems'),
    sameAsBefore('示例区文化广电旅游体育局', 2024, 'improvements'),
  ]
}
