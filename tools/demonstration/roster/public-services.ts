import { limit, paid, share, task, withoutTarget, word } from '../plan'
import type { DepartmentPlan } from '../plan'

export const publicDepartments: readonly DepartmentPlan[] = [
  {
    name: '示例区退役军人事务局',
    category: '政府',
    field: '退役军人服务',
    size: 6900,
    from: 2019,
    tasks: [
      task(
        '优抚补助',
        '按时发放优抚补助',
        0.42,
        paid('发放人数', '人', 14000),
        share('补助按期发放率', 98),
      ),
      task(
        '就业扶持',
        '帮助退役军人就业',
        0.06,
        paid('培训人数', '人', 3600),
        share('培训后就业率', 82),
      ),
    ],
  },
  {
    name: '示例区医疗保障局',
    category: '政府',
    field: '医疗保障',
    size: 13000,
    from: 2019,
    tasks: [
      task(
        '医疗救助',
        '减轻困难群众负担',
        0.4,
        paid('救助人次', '人次', 1900),
        share('救助申请办结率', 96),
      ),
      task(
        '基金监管',
        '维护基金安全',
        0.03,
        paid('检查机构数', '家', 9500),
        share('检查覆盖率', 97),
      ),
    ],
  },
  {
    name: '示例区城市管理和综合执法局',
    category: '政府',
    field: '城市管理',
    size: 48000,
    fundShare: 0.16,
    tasks: [
      task(
        '生活垃圾处理',
        '提高无害化处理水平',
        0.34,
        paid('处理垃圾量', '吨', 380),
        share('分类投放准确率', 88),
      ),
      task(
        '市政设施维护',
        '保持设施完好',
        0.14,
        paid('维护路灯盏数', '盏', 1500),
        share('设施完好率', 96),
      ),
      task(
        '市容执法',
        '及时处置市容问题',
        0.05,
        limit('案件办理用时', '天', 7),
        withoutTarget(share('市民满意度', 90)),
      ),
    ],
  },
  {
    name: '示例区生态环境局',
    category: '政府',
    field: '生态环境保护',
    size: 5900,
    tasks: [
      task(
        '大气污染防治',
        '改善空气质量',
        0.22,
        share('空气优良比例', 89),
        limit('细颗粒物浓度', '微克每立方米', 26),
      ),
      task(
        '环境监测',
        '完成监测任务',
        0.14,
        paid('监测样品数', '个', 680),
        share('数据有效率', 97),
      ),
    ],
  },
  {
    name: '示例区信访局',
    category: '政府',
    field: '信访工作',
    size: 680,
    tasks: [
      task(
        '信访事项办理',
        '及时就地化解矛盾',
        0.26,
        paid('办理件数', '件', 920),
        share('按期办结率', 96),
      ),
      task('矛盾化解', '推动积案化解', 0.14, paid('化解积案数', '件', 26000), word('群众信访秩序')),
    ],
  },
]
