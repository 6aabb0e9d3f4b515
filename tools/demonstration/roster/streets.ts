import { PREFIX, count, limit, none, paid, share, task, withoutTarget } from '../plan'
import type { DepartmentPlan, TaskPlan } from '../plan'

const tasks = {
  elderly: task(
    '居家养老服务',
    '为有需要的老年人提供服务',
    0.1,
    paid('服务老年人数', '人', 1300),
    share('服务对象满意度', 95),
  ),
  cleaning: task(
    '环境卫生保洁',
    '保持街面整洁',
    0.22,
    paid('保洁面积', '平方米', 14),
    share('检查合格率', 94),
  ),
  grid: task(
    '网格化管理',
    '及时发现并处置问题',
    0.12,
    paid('处置事项数', '件', 260),
    share('按期处置率', 95),
  ),
  service: task(
    '便民服务',
    '提高窗口效率',
    0.05,
    count('办件数', '件', 21000),
    limit('平均等候用时', '分钟', 15),
  ),
  safety: task(
    '安全生产检查',
    '消除安全隐患',
    0.06,
    paid('检查场所数', '处', 720),
    share('隐患整改率', 95),
  ),
  fire: task(
    '消防安全',
    '守住安全底线',
    0.04,
    none('较大火灾事故数', '起'),
    withoutTarget(count('消防宣传场数', '场', 64)),
  ),
  renewal: task(
    '老旧小区微改造',
    '改善居住条件',
    0.16,
    paid('改造小区数', '个', 1850000),
    share('居民满意度', 92),
  ),
}

type TaskName = keyof typeof tasks

interface Street {
  readonly mark: string
  readonly size: number
  readonly tasks: readonly [TaskName, TaskName, ...TaskName[]]
  readonly usualRate?: number
  readonly unfiled?: readonly number[]
}

const streets: readonly Street[] = [
  { mark: '甲和', size: 15200, tasks: ['elderly', 'cleaning', 'service'] },
  { mark: '乙安', size: 13600, tasks: ['grid', 'cleaning', 'safety'] },
  { mark: '丙兴', size: 12800, tasks: ['renewal', 'service'], usualRate: 86.4 },
  { mark: '丁宁', size: 12250, tasks: ['elderly', 'grid', 'fire'], usualRate: 91.5 },
  { mark: '戊祥', size: 11800, tasks: ['cleaning', 'safety'] },
  { mark: '己善', size: 10900, tasks: ['elderly', 'renewal', 'service'] },
  { mark: '庚明', size: 10400, tasks: ['grid', 'fire'], usualRate: 92 },
  { mark: '辛乐', size: 9700, tasks: ['cleaning', 'elderly'] },
  { mark: '壬泰', size: 9100, tasks: ['safety', 'service'], unfiled: [2021] },
  { mark: '癸福', size: 8400, tasks: ['renewal', 'grid', 'fire'], usualRate: 88 },
]

const tasksOf = (names: readonly TaskName[]): readonly TaskPlan[] =>
  names.map((name) => tasks[name])

export const streetOffices: readonly DepartmentPlan[] = streets.map((street, index) => ({
  name: `${PREFIX}${street.mark}街道办事处`,
  category: '街道',
  field: '基层治理',
  size: street.size,
  tasks: tasksOf(street.tasks),
  fundShare: index % 3 === 0 ? 0.06 : 0,
  ...(street.usualRate === undefined ? {} : { usualRate: street.usualRate }),
  ...(street.unfiled === undefined ? {} : { unfiled: street.unfiled }),
}))
