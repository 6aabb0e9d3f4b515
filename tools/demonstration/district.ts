import { drawMoney } from './draw-money'
import { drawTasks } from './draw-tasks'
import { draftKey } from './draft'
import { years } from './plan'
import { plantFigures, plantTexts } from './plants'
import { roster } from './roster'
import { writeTexts } from './write-texts'
import type { Draft } from './draft'
import type { DepartmentPlan } from './plan'
import type { Planted } from './plants'

export interface District {
  readonly departments: readonly DepartmentPlan[]
  readonly drafts: readonly Draft[]
  readonly planted: readonly Planted[]
}

/** A unit that files although its supervising department reports 汇总 that year: planted, Q26. */
const FILED_TWICE = { department: '示例区招生考试中心', year: 2022 }

export function drawDistrict(): District {
  const drafts = roster.flatMap((department) =>
    years.filter((year) => files(department, year)).map((year) => drawDraft(department, year)),
  )
  const byKey = new Map(drafts.map((draft) => [draftKey(draft.department.name, draft.year), draft]))
  const figures = plantFigures(byKey)
  drafts.forEach(writeTexts)
  return { departments: roster, drafts, planted: [...figures, ...plantTexts(byKey)] }
}

function files(department: DepartmentPlan, year: number): boolean {
  if (department.name === FILED_TWICE.department && year === FILED_TWICE.year) return true
  return isDue(department, year) && !(department.unfiled ?? []).includes(year)
}

export function isDue(department: DepartmentPlan, year: number): boolean {
  const { from = 2018, to = 2024, ownFormsUntil = 2024 } = department
  return year >= from && year <= Math.min(to, ownFormsUntil)
}

function drawDraft(department: DepartmentPlan, year: number): Draft {
  return {
    department,
    year,
    isAggregate: year >= (department.aggregateFrom ?? Infinity),
    money: drawMoney(department, year),
    tasks: drawTasks(department, year),
    texts: { expected: '', result: '', priority: '', overall: '', problems: '', improvements: '' },
  }
}
