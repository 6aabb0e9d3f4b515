import { count, limit, none, paid, share, task, withoutTarget } from '../plan'
import type { DepartmentPlan } from '../plan'

export const justiceDepartments: readonly DepartmentPlan[] = [
  {
    name: '示例区公安局',
    category: '政法',
    field: '社会治安',
    size: 68000,
    tasks: [
      task(
        '社会治安防控',
        '提升见警率和处置效率',
        0.14,
        limit('接警到场用时', '分钟', 8),
        share('群众安全感', 96),
      ),
      task(
        '视频监控运维',
        '保证前端设备在线',
        0.08,
        paid('运维点位数', '个', 6500),
        share('设备在线率', 96),
      ),
      task(
        '反诈宣传',
        '降低电信诈骗发案',
        0.01,
        withoutTarget(count('宣传覆盖人次', '人次', 380000)),
      ),
    ],
  },
  {
    name: '示例区人民法院',
    category: '政法',
    field: '审判',
    size: 11500,
    tasks: [
      task(
        '案件审理',
        '提高审判质效',
        0.26,
        paid('审结案件数', '件', 1500),
        share('法定审限内结案率', 97),
      ),
      task(
        '诉讼服务',
        '方便群众诉讼',
        0.05,
        share('网上立案率', 72),
        limit('立案审核用时', '天', 5),
      ),
    ],
  },
  {
    name: '示例区人民检察院',
    category: '政法',
    field: '检察监督',
    size: 6300,
    tasks: [
      task(
        '刑事检察',
        '依法履行检察职责',
        0.2,
        paid('办理案件数', '件', 5200),
        share('认罪认罚适用率', 88),
      ),
      task(
        '公益诉讼',
        '维护公共利益',
        0.05,
        paid('立案件数', '件', 22000),
        share('检察建议回复率', 97),
      ),
    ],
  },
  {
    name: '示例区司法局',
    category: '政法',
    field: '公共法律服务',
    size: 4300,
    tasks: [
      task(
        '法律援助',
        '符合条件的群众应援尽援',
        0.12,
        paid('援助案件数', '件', 2300),
        share('受援人满意度', 95),
      ),
      task(
        '人民调解',
        '把纠纷化解在基层',
        0.1,
        paid('调解案件数', '件', 420),
        share('调解成功率', 95),
      ),
      task('社区矫正', '防止脱管漏管', 0.06, none('脱管漏管人数', '人')),
    ],
  },
]
