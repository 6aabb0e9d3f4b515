import { count, paid, share, task } from '../plan'
import type { DepartmentPlan } from '../plan'

export const subordinateUnits: readonly DepartmentPlan[] = [
  {
    name: '示例区教师发展中心',
    category: '事业',
    field: '教师培训',
    size: 1850,
    parent: '示例区教育局',
    ownFormsUntil: 2020,
    tasks: [
      task(
        '教师培训',
        '提升教师能力',
        0.35,
        paid('培训人次', '人次', 420),
        share('参训教师满意度', 95),
      ),
      task('教研活动', '推动教学研究', 0.1, paid('教研活动场数', '场', 4200)),
    ],
  },
  {
    name: '示例区招生考试中心',
    category: '事业',
    field: '考试组织',
    size: 960,
    parent: '示例区教育局',
    ownFormsUntil: 2020,
    tasks: [
      task(
        '考试组织',
        '考试安全平稳',
        0.4,
        paid('考生人数', '人', 120),
        share('考点检查合格率', 98),
      ),
      task(
        '招生咨询',
        '回应家长关切',
        0.05,
        count('咨询人次', '人次', 6200),
        share('咨询答复率', 97),
      ),
    ],
  },
  {
    name: '示例区图书馆',
    category: '事业',
    field: '阅读服务',
    size: 1480,
    parent: '示例区文化广电旅游体育局',
    tasks: [
      task('文献采购', '更新馆藏', 0.24, paid('新增图书册数', '册', 42)),
      task('阅读推广', '推动全民阅读', 0.12, paid('到馆人次', '人次', 4), share('读者满意度', 96)),
    ],
  },
  {
    name: '示例区文化馆',
    category: '事业',
    field: '群众文化',
    size: 860,
    parent: '示例区文化广电旅游体育局',
    unfiled: [2023],
    tasks: [
      task(
        '群众文化活动',
        '丰富群众生活',
        0.25,
        paid('活动场数', '场', 9500),
        share('群众满意度', 95),
      ),
      task('免费开放', '场馆免费开放', 0.12, paid('服务人次', '人次', 12)),
    ],
  },
  {
    name: '示例区社会福利院',
    category: '事业',
    field: '集中供养',
    size: 1900,
    parent: '示例区民政局',
    ownFormsUntil: 2019,
    tasks: [
      task(
        '集中供养',
        '保障供养对象生活',
        0.42,
        paid('供养人数', '人', 26000),
        share('护理达标率', 97),
      ),
      task('院舍改造', '改善供养条件', 0.12, paid('改造床位数', '张', 9000)),
    ],
  },
]
