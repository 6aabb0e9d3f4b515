import { count, limit, paid, share, task } from '../plan'
import type { DepartmentPlan } from '../plan'

export const recordOffices: readonly DepartmentPlan[] = [
  {
    name: '示例区地方志办公室',
    category: '事业',
    field: '史志编纂',
    size: 160,
    to: 2022,
    tasks: [
      task('年鉴编纂', '按计划完成编纂', 0.28, paid('编纂字数', '万字', 6200)),
      task(
        '方志馆开放',
        '扩大社会服务',
        0.12,
        paid('参观人次', '人次', 22),
        share('观众满意度', 95),
      ),
    ],
  },
  {
    name: '示例区地方志编纂办公室',
    category: '事业',
    field: '史志编纂',
    size: 165,
    from: 2023,
    codeOf: '示例区地方志办公室',
    tasks: [
      task('年鉴编纂', '按计划完成编纂', 0.28, paid('编纂字数', '万字', 6200)),
      task(
        '方志馆开放',
        '扩大社会服务',
        0.12,
        paid('参观人次', '人次', 22),
        share('观众满意度', 95),
      ),
    ],
  },
  {
    name: '示例区档案馆',
    category: '事业',
    field: '档案管理利用',
    size: 780,
    tasks: [
      task(
        '档案数字化',
        '推进馆藏数字化',
        0.25,
        paid('数字化页数', '万页', 9800),
        share('抽检合格率', 97),
      ),
      task(
        '查档服务',
        '方便群众查档',
        0.06,
        count('查档人次', '人次', 3400),
        limit('查档等候用时', '分钟', 20),
      ),
    ],
  },
]
