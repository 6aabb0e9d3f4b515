import { completionRate } from '@/metrics'
import { breakWords, cellText } from '../compared-words'
import { pairWords, yearPair } from '../compared-years'
import { dumbbells } from '../dumbbell'
import { defineArrangedPanel } from '../panel'
import { crossed, isFall } from './crossed'
import { query } from './query'
import { changeText, crossingText, table, targetText } from './table'

export const comparedCrossings = defineArrangedPanel({
  id: 'compared-crossings',
  question: '两年之间，谁越过了目标线？',
  definition:
    '只列基准年与所选的第一个年度之间越过目标线的部门：先是由达标转为未达标的，再是由未达标转为达标的，一律从较早的一年看到较晚的一年。两年各按当年的目标判断；缺一年或无法计算的部门不比较。更名、合并的部门沿“前身部门”比较。',
  metrics: [completionRate],
  query,
  arrange: crossed,
  title(rows, { scope }) {
    const fell = rows.filter(isFall).length
    const { earlier, later } = yearPair(scope)
    return `${earlier} 到 ${later} 年：${fell} 个部门转为未达标，${rows.length - fell} 个转为达标`
  },
  limit: 15,
  empty({ scope }) {
    const { earlier, later } = yearPair(scope)
    return `${earlier} 年与 ${later} 年之间没有部门越过目标线；缺一年的部门无法比较。`
  },
  chart: (rows, drawing) =>
    dumbbells(
      rows.map((row) => ({
        name: row.name,
        before: row.pair.before.rate,
        after: row.pair.after.rate,
        target: row.pair.after.target,
        isBroken: breakWords(row.pair).length > 0,
        figure:
          drawing.width < 480
            ? `${cellText(row.pair.after)} ${isFall(row) ? '未达标' : '达标'}`
            : `${cellText(row.pair.before)} → ${cellText(row.pair.after)} ${isFall(row) ? '转为未达标' : '转为达标'}`,
      })),
      drawing,
      pairWords(drawing.input.scope),
    ),
  height: (rows) => 76 + rows.length * 26,
  table,
  describe: (row) => [
    `${row.name}，${crossingText(row)}`,
    `${row.pair.before.year} 年 ${cellText(row.pair.before)}，${row.pair.after.year} 年 ${cellText(row.pair.after)}，${changeText(row)}`,
    `目标 ${targetText(row)}`,
  ],
  departmentId: (row) => row.departmentId,
})
