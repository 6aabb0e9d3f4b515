import { crossingsPanel } from './panel'
import { query } from './query'

export const comparedCrossings = crossingsPanel({
  id: 'compared-crossings',
  question: '两年之间，谁越过了目标线？',
  definition:
    '只列基准年与所选的第一个年度之间越过目标线的部门：先是由达标转为未达标的，再是由未达标转为达标的，一律从较早的一年看到较晚的一年。虚线是页面上的目标；两年各按当年自己的目标判断，与页面目标不同的写在行末。缺一年或无法计算的部门不比较。更名、合并的部门沿“前身部门”比较。',
  query,
})
