import { remembered } from '@/domain/remembered'
import { fold } from './prose'

/** What a name ending in this noun is counted in; 万 and 千 may stand in front of a unit. */
const unitsOf: readonly (readonly [noun: RegExp, units: readonly string[]])[] = [
  [/人次数?$/u, ['人次', '次']],
  [/人数$/u, ['人', '名', '位']],
  [/户数$/u, ['户']],
  [/件数$/u, ['件']],
  [/家数$/u, ['家']],
  [/次数$/u, ['次', '人次', '场次', '批次']],
  [/满意[率度]$/u, ['%', '分']],
  [/(?<![频汇速倍效功利税费])率$/u, ['%', '‰', '百分点', '个百分点']],
]

/** A closing bracket often holds the unit or a remark: 参加人数(人次). */
const bare = (name: string): string => fold(name).replace(/\([^()]*\)$/u, '')

/** Units that fit the noun at the end of an indicator's name; `null` where it has none that we know. */
export const unitsForName = remembered((name): readonly string[] | null => {
  const plain = bare(name)
  const noun = unitsOf.find(([pattern]) => pattern.test(plain))
  return noun ? noun[1] : null
})

export const fitsUnit = (unit: string, units: readonly string[]): boolean =>
  units.includes(fold(unit)) || units.includes(fold(unit).replace(/^[十百千万亿]+/u, ''))

/** 项目数, 完成率, 面积 …: a name that only a number answers. */
export const isCountable = remembered((name) =>
  /(?:人次|[数率]|覆盖面|满意度|面积|金额|天数|时长|用时|里程|产量)$/u.test(bare(name)),
)
