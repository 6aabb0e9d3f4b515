import { count, limit, paid, share, task, withoutTarget, word } from '../plan'
import type { DepartmentPlan } from '../plan'

export const marketDepartments: readonly DepartmentPlan[] = [
  {
    name: '示例区财政局',
    category: '政府',
    field: '财政管理',
    size: 5600,
    usualRate: 97,
    capitalShare: 0.04,
    tasks: [
      task(
        '绩效评价',
        '扩大重点评价范围',
        0.08,
        paid('评价项目数', '个', 62000),
        share('评价结果应用率', 92),
      ),
      task(
        '国库集中支付',
        '提高支付效率',
        0.1,
        limit('支付审核用时', '天', 2),
        share('支付差错纠正率', 97),
      ),
    ],
  },
  {
    name: '示例区商务局',
    category: '政府',
    field: '商贸流通',
    size: 3600,
    usualRate: 90.8,
    tasks: [
      task(
        '促消费活动',
        '活跃消费市场',
        0.3,
        paid('促消费活动场数', '场', 180000),
        word('消费市场活跃程度'),
      ),
      task(
        '外贸扶持',
        '稳定外贸规模',
        0.2,
        paid('扶持企业数', '家', 48000),
        share('补贴按期拨付率', 93),
      ),
    ],
  },
  {
    name: '示例区市场监督管理局',
    category: '政府',
    field: '市场监管',
    size: 14000,
    tasks: [
      task(
        '食品安全抽检',
        '完成抽检任务',
        0.16,
        paid('抽检批次数', '批次', 1100),
        share('不合格产品处置率', 98),
      ),
      task(
        '企业登记服务',
        '压缩开办时间',
        0.04,
        limit('企业开办用时', '天', 1),
        withoutTarget(count('新设企业数', '家', 8600)),
      ),
      task(
        '特种设备监管',
        '保障设备安全',
        0.06,
        paid('检查设备台数', '台', 900),
        share('隐患整改率', 96),
      ),
    ],
  },
  {
    name: '示例区统计局',
    category: '政府',
    field: '统计调查',
    size: 1350,
    tasks: [
      task(
        '专项统计调查',
        '完成年度调查任务',
        0.28,
        paid('调查样本数', '户', 620),
        share('数据审核合格率', 96),
      ),
      task('统计执法检查', '提高数据质量', 0.08, paid('检查单位数', '家', 2800)),
    ],
  },
]
