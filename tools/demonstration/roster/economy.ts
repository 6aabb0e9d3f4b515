import { limit, paid, share, task } from '../plan'
import type { DepartmentPlan } from '../plan'

export const economyDepartments: readonly DepartmentPlan[] = [
  {
    name: '示例区政府办公室',
    category: '政府',
    field: '政务运转',
    size: 6100,
    tasks: [
      task(
        '政务督查',
        '推动重点工作落实',
        0.06,
        paid('督查事项数', '件', 8200),
        share('按期反馈率', 96),
      ),
      task(
        '热线办理',
        '及时回应群众诉求',
        0.1,
        paid('办理件数', '件', 110),
        share('群众满意度', 93),
      ),
    ],
  },
  {
    name: '示例区发展和改革局',
    category: '政府',
    field: '规划和项目管理',
    size: 4200,
    tasks: [
      task(
        '重点项目推进',
        '推动重点项目开工',
        0.12,
        paid('推进项目数', '个', 92000),
        share('项目开工率', 88),
      ),
      task('粮食储备', '落实储备任务', 0.2, paid('储备粮数量', '吨', 310), share('轮换合格率', 97)),
    ],
  },
  {
    name: '示例区科技局',
    category: '政府',
    field: '科技创新',
    size: 6400,
    to: 2021,
    tasks: [
      task(
        '研发补助',
        '支持企业研发',
        0.4,
        paid('补助企业数', '家', 140000),
        share('补助按期拨付率', 94),
      ),
      task('科普活动', '提升科学素质', 0.04, paid('科普活动场数', '场', 14000)),
    ],
  },
  {
    name: '示例区工业和信息化局',
    category: '政府',
    field: '工业发展',
    size: 8300,
    to: 2021,
    usualRate: 89.2,
    tasks: [
      task(
        '技术改造补贴',
        '支持企业技术改造',
        0.42,
        paid('扶持企业数', '家', 260000),
        limit('补贴审核用时', '天', 30),
      ),
      task(
        '中小企业服务',
        '扩大服务覆盖',
        0.05,
        paid('服务企业数', '家', 2200),
        share('企业满意度', 94),
      ),
    ],
  },
  {
    name: '示例区科技和工业信息化局',
    category: '政府',
    field: '科技和工业发展',
    size: 15000,
    from: 2022,
    predecessor: '示例区工业和信息化局、示例区科技局',
    usualRate: 88.5,
    tasks: [
      task(
        '研发补助',
        '支持企业研发',
        0.2,
        paid('补助企业数', '家', 145000),
        share('补助按期拨付率', 94),
      ),
      task(
        '技术改造补贴',
        '支持企业技术改造',
        0.24,
        paid('扶持企业数', '家', 265000),
        limit('补贴审核用时', '天', 30),
      ),
      task(
        '中小企业服务',
        '扩大服务覆盖',
        0.03,
        paid('服务企业数', '家', 2300),
        share('企业满意度', 94),
      ),
    ],
  },
]
