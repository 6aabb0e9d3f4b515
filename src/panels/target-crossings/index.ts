import { crossingsPanel } from '../compared-crossings/panel'
import { query } from './query'
import { yearBefore } from './year-before'

export const targetCrossings = crossingsPanel({
  id: 'target-crossings',
  question: '比上年，谁越过了目标线？',
  definition:
    '只列所选年度与上一年度之间越过目标线的部门：先是由达标转为未达标的，再是由未达标转为达标的。空心圆是上年，箭头是本年，虚线是页面上的目标；两年各按当年自己的目标判断，与页面目标不同的写在行末。任一年没有自评表或无法计算的部门不比较；更名、合并的部门沿“前身部门”比较。',
  query,
  at: yearBefore,
})
