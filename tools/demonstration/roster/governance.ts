import { count, none, paid, share, task, withoutTarget, word } from '../plan'
import type { DepartmentPlan } from '../plan'

export const governanceDepartments: readonly DepartmentPlan[] = [
  {
    name: '示例区审计局',
    category: '政府',
    field: '审计监督',
    size: 1900,
    tasks: [
      task(
        '审计项目实施',
        '完成年度项目计划',
        0.3,
        paid('审计项目数', '个', 160000),
        share('审计问题整改率', 90),
      ),
      task(
        '审计信息化',
        '提升分析能力',
        0.08,
        withoutTarget(count('分析模型数', '个', 22)),
        word('数据分析能力'),
      ),
    ],
  },
  {
    name: '示例区政务数据管理局',
    category: '政府',
    field: '数字政府建设',
    size: 7200,
    from: 2022,
    usualRate: 91,
    tasks: [
      task(
        '政务平台建设',
        '推动事项网上办理',
        0.32,
        paid('上线事项数', '项', 26000),
        share('事项网办率', 92),
      ),
      task(
        '数据共享',
        '归集共享数据',
        0.12,
        count('共享目录数', '个', 640),
        share('数据更新及时率', 93),
      ),
    ],
  },
  {
    name: '示例区应急管理局',
    category: '政府',
    field: '应急管理',
    size: 4600,
    usualRate: 87.6,
    tasks: [
      task(
        '安全生产执法',
        '压实企业责任',
        0.12,
        paid('检查企业数', '家', 2100),
        share('隐患整改率', 95),
      ),
      task(
        '应急物资储备',
        '备足应急物资',
        0.16,
        paid('储备物资件数', '件', 260),
        none('重大事故数', '起'),
      ),
    ],
  },
  {
    name: '示例区农业农村局',
    category: '政府',
    field: '乡村振兴',
    size: 8500,
    usualRate: 86.8,
    fundShare: 0.05,
    tasks: [
      task(
        '高标准农田建设',
        '改善耕作条件',
        0.3,
        paid('建设面积', '亩', 3600),
        share('工程验收合格率', 95),
      ),
      task(
        '农业补贴',
        '及时发放补贴',
        0.2,
        paid('补贴户数', '户', 1500),
        share('补贴按期发放率', 95),
      ),
    ],
  },
]
