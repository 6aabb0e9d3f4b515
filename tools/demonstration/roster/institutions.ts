import { count, limit, paid, share, task, withoutTarget, word } from '../plan'
import type { DepartmentPlan } from '../plan'

export const institutions: readonly DepartmentPlan[] = [
  {
    name: '示例区机关事务服务中心',
    category: '事业',
    field: '机关后勤保障',
    size: 8800,
    usualRate: 96.4,
    tasks: [
      task(
        '办公用房维护',
        '保障办公用房安全运行',
        0.24,
        paid('维修项目数', '项', 240000),
        share('维修及时率', 96),
      ),
      task('节能管理', '降低公共机构能耗', 0.06, limit('人均能耗', '千克标准煤', 95)),
    ],
  },
  {
    name: '示例区融媒体中心',
    category: '事业',
    field: '媒体传播',
    size: 1700,
    tasks: [
      task(
        '内容生产',
        '提高原创内容数量',
        0.25,
        paid('原创作品数', '篇', 900),
        withoutTarget(count('平台关注人数', '人', 210000)),
      ),
      task('应急广播运维', '保持设备可用', 0.08, share('设备完好率', 97)),
    ],
  },
  {
    name: '示例区投资促进中心',
    category: '事业',
    field: '招商引资',
    size: 520,
    tasks: [
      task(
        '项目对接',
        '引进重点项目',
        0.2,
        paid('洽谈项目数', '个', 9000),
        share('签约项目落地率', 72),
      ),
      task(
        '投资环境推介',
        '扩大影响',
        0.15,
        paid('推介活动场数', '场', 52000),
        word('企业认可程度'),
      ),
    ],
  },
  {
    name: '示例区委党校',
    category: '事业',
    field: '干部培训',
    size: 1300,
    tasks: [
      task(
        '主体班次培训',
        '完成年度班次',
        0.26,
        paid('培训人数', '人', 1700),
        share('学员满意度', 96),
      ),
      task(
        '决策咨询',
        '形成调研成果',
        0.05,
        paid('调研报告篇数', '篇', 36000),
        withoutTarget(share('成果采用率', 45)),
      ),
    ],
  },
  {
    name: '示例区供销合作社',
    category: '事业',
    field: '农资保供',
    size: 310,
    unfiled: [2020, 2022],
    tasks: [
      task('农资储备', '保证春耕供应', 0.26, paid('农资储备量', '吨', 620)),
      task(
        '网点改造',
        '改善服务条件',
        0.14,
        paid('改造网点数', '个', 38000),
        share('网点验收合格率', 96),
      ),
    ],
  },
]
