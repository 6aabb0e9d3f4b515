import { count, limit, paid, share, task } from '../plan'
import type { DepartmentPlan } from '../plan'

/** A neighbour under the same city, so that districts can be compared. */
const departments: readonly Omit<DepartmentPlan, 'division'>[] = [
  {
    name: '样本区委办公室',
    category: '党群',
    field: '综合协调',
    size: 1960,
    usualRate: 94,
    tasks: [
      task(
        '督查督办',
        '重点事项按时办结',
        0.08,
        share('按期办结率', 96),
        count('督办事项数', '件', 140),
      ),
    ],
  },
  {
    name: '样本区总工会',
    category: '党群',
    field: '职工服务',
    size: 520,
    usualRate: 93,
    tasks: [
      task('困难职工帮扶', '帮扶困难职工', 0.12, paid('帮扶困难职工户数', '户', 2600)),
      task('技能竞赛', '提升职工技能', 0.06, count('参赛职工人数', '人', 420)),
    ],
  },
  {
    name: '样本区归国华侨联合会',
    category: '党群',
    field: '侨务联络',
    size: 62,
    usualRate: 95,
    tasks: [task('侨情走访', '联系归侨侨眷', 0.18, count('走访归侨侨眷户数', '户', 90))],
  },
  {
    name: '样本区教育局',
    category: '政府',
    field: '教育事业',
    size: 168_000,
    usualRate: 95.4,
    tasks: [
      task('义务教育保障', '落实生均经费', 0.3, paid('受益学生人数', '人', 9400)),
      task('学生资助', '资助困难学生', 0.01, share('资助覆盖率', 98)),
    ],
  },
  {
    name: '样本区民政局',
    category: '政府',
    field: '民生保障',
    size: 21_400,
    usualRate: 92.5,
    tasks: [
      task(
        '困难群众救助',
        '保障基本生活',
        0.35,
        share('救助资金按期发放率', 99),
        count('救助人次', '人次', 5200),
      ),
    ],
  },
  {
    name: '样本区水务局',
    category: '政府',
    field: '水务管理',
    size: 14_600,
    usualRate: 91,
    tasks: [
      task('河道整治', '改善水环境', 0.3, paid('整治河道长度', '公里', 900_000)),
      task('供水保障', '保障安全供水', 0.05, limit('抢修到场用时', '分钟', 40)),
    ],
  },
  {
    name: '样本区人民检察院',
    category: '政法',
    field: '法律监督',
    size: 4300,
    usualRate: 95,
    tasks: [
      task(
        '案件办理',
        '提高办案质量',
        0.1,
        share('案件按期审结率', 98),
        count('办理案件数', '件', 760),
      ),
    ],
  },
  {
    name: '样本区甲山街道办事处',
    category: '街道',
    field: '辖区治理',
    size: 8800,
    usualRate: 93,
    tasks: [task('社区服务', '服务辖区居民', 0.15, count('服务居民人次', '人次', 15_000))],
  },
  {
    name: '样本区乙水街道办事处',
    category: '街道',
    field: '辖区治理',
    size: 7600,
    usualRate: 92,
    tasks: [task('环境整治', '改善街容环境', 0.2, paid('整治点位数', '处', 38_000))],
  },
]

export const secondDistrict: readonly DepartmentPlan[] = departments.map((plan) => ({
  ...plan,
  division: '999902',
}))
