import { count, limit, none, paid, share, task } from '../plan'
import type { DepartmentPlan } from '../plan'

export const cityDepartments: readonly DepartmentPlan[] = [
  {
    name: '示例区住房和建设局',
    category: '政府',
    field: '住房和建设',
    size: 55000,
    usualRate: 86.5,
    fundShare: 0.38,
    tasks: [
      task(
        '老旧小区改造',
        '改善居住条件',
        0.32,
        paid('改造户数', '户', 16000),
        share('工程按期完工率', 88),
      ),
      task(
        '住房保障',
        '保障困难家庭住房',
        0.14,
        paid('保障户数', '户', 9200),
        share('分配公示率', 98),
      ),
      task(
        '工程质量监督',
        '守住质量底线',
        0.03,
        paid('监督项目数', '个', 42000),
        none('质量事故数', '起'),
      ),
    ],
  },
  {
    name: '示例区交通运输局',
    category: '政府',
    field: '交通运输',
    size: 17000,
    usualRate: 91.6,
    tasks: [
      task(
        '道路养护',
        '保持道路完好',
        0.34,
        paid('养护里程', '公里', 180000),
        share('道路优良率', 92),
      ),
      task(
        '公交服务',
        '提高公交服务质量',
        0.16,
        count('公交客运人次', '人次', 9200000),
        share('乘客满意度', 92),
      ),
    ],
  },
  {
    name: '示例区水务局',
    category: '政府',
    field: '水务管理',
    size: 26000,
    usualRate: 84.5,
    fundShare: 0.22,
    tasks: [
      task(
        '河道整治',
        '改善水环境',
        0.3,
        paid('整治河道长度', '米', 5200),
        share('水质达标率', 90),
      ),
      task(
        '供水管网改造',
        '降低漏损',
        0.18,
        paid('改造管网长度', '米', 1900),
        limit('管网漏损率', '%', 9),
      ),
    ],
  },
  {
    name: '示例区文化广电旅游体育局',
    category: '政府',
    field: '文化旅游',
    size: 9800,
    fundShare: 0.06,
    tasks: [
      task(
        '公共文化活动',
        '丰富群众文化生活',
        0.18,
        paid('文化活动场数', '场', 26000),
        share('群众满意度', 94),
      ),
      task(
        '体育场地建设',
        '增加健身场地',
        0.2,
        paid('新建场地数', '处', 310000),
        share('设施完好率', 95),
      ),
    ],
  },
]
