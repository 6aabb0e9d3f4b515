import { count, limit, paid, share, task, withoutTarget, word } from '../plan'
import type { DepartmentPlan } from '../plan'

export const partyDepartments: readonly DepartmentPlan[] = [
  {
    name: '示例区委办公室',
    category: '党群',
    field: '综合协调',
    size: 2900,
    tasks: [
      task(
        '督查督办',
        '重点事项按时办结并反馈',
        0.06,
        paid('督办事项数', '件', 9000),
        share('按期办结率', 96),
      ),
      task(
        '综合文稿与信息',
        '提高信息质量，服务决策',
        0.04,
        count('信息采用篇数', '篇', 160),
        word('服务决策水平'),
      ),
    ],
  },
  {
    name: '示例区纪委监委机关',
    category: '党群',
    field: '监督执纪',
    size: 5200,
    tasks: [
      task(
        '纪律审查',
        '依规依纪处置问题线索',
        0.12,
        paid('线索处置件数', '件', 21000),
        share('线索按期处置率', 95),
      ),
      task(
        '廉政教育',
        '扩大警示教育覆盖面',
        0.04,
        count('受教育人数', '人', 5200),
        withoutTarget(share('警示教育覆盖率', 98)),
      ),
    ],
  },
  {
    name: '示例区委组织部',
    category: '党群',
    field: '干部人才工作',
    size: 2300,
    tasks: [
      task(
        '干部教育培训',
        '完成年度培训计划',
        0.16,
        paid('培训人数', '人', 2100),
        share('学员满意度', 95),
      ),
      task(
        '人才引进',
        '支持各类人才落户',
        0.2,
        paid('资助人才数', '人', 38000),
        limit('补贴审核用时', '天', 15),
      ),
    ],
  },
  {
    name: '示例区委宣传部',
    category: '党群',
    field: '宣传思想工作',
    size: 2700,
    tasks: [
      task(
        '文明城区创建',
        '巩固创建成果',
        0.2,
        count('志愿服务活动场数', '场', 420),
        share('测评问题整改率', 94),
      ),
      task(
        '理论宣讲',
        '宣讲进村居进单位',
        0.07,
        paid('宣讲场数', '场', 3200),
        withoutTarget(count('听讲人次', '人次', 26000)),
      ),
    ],
  },
  {
    name: '示例区委统战部',
    category: '党群',
    field: '统一战线工作',
    size: 1100,
    tasks: [
      task(
        '党外人士联络',
        '健全联络机制',
        0.08,
        share('走访计划落实率', 94),
        share('意见建议答复率', 96),
      ),
      task(
        '民族宗教事务',
        '维护和睦稳定',
        0.12,
        share('场所检查覆盖率', 95),
        share('隐患整改率', 95),
      ),
    ],
  },
]
