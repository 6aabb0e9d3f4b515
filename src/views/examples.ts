/** A question worked out in SQL, ready to be changed. */
export interface Example {
  readonly title: string
  readonly text: string
}

export const examples: readonly Example[] = [
  {
    title: '各年度总的完成率',
    text: `-- 合计用支出之和除以预算之和，不取比率的平均数
SELECT 年度,
  sum(调整预算_万元) AS 调整预算_万元,
  sum(实际支出_万元) AS 实际支出_万元,
  round(100 * sum(实际支出_元) / sum(调整预算_元), 2) AS 完成率_百分数
FROM 部门年度
WHERE 已含在主管部门 = '否' AND 调整预算_元 > 0 AND 实际支出_元 IS NOT NULL
GROUP BY 年度
ORDER BY 年度`,
  },
  {
    title: '最近一年未达标的部门，按差额从大到小',
    text: `SELECT 部门, 距目标差额_万元, 预算完成率_百分数, 目标完成率_百分数, 调整预算_万元
FROM 部门年度
WHERE 是否达标 = '否' AND 年度 = (SELECT max(年度) FROM 部门年度)
ORDER BY 距目标差额_万元 DESC`,
  },
  {
    title: '各类别各年度的完成率',
    text: `SELECT 年度, 类别,
  round(100 * sum(实际支出_元) / sum(调整预算_元), 2) AS 完成率_百分数
FROM 部门年度
WHERE 已含在主管部门 = '否' AND 调整预算_元 > 0 AND 实际支出_元 IS NOT NULL AND 类别 IS NOT NULL
GROUP BY 年度, 类别
ORDER BY 年度, 类别`,
  },
  {
    title: '与上一年相比变化最大的部门',
    text: `SELECT 部门, 年度, 预算完成率_百分数,
  round(预算完成率_百分数 - lag(预算完成率_百分数) OVER (PARTITION BY 部门 ORDER BY 年度), 2)
    AS 比上一份变化_百分点
FROM 部门年度
QUALIFY 比上一份变化_百分点 IS NOT NULL
ORDER BY abs(比上一份变化_百分点) DESC
LIMIT 30`,
  },
  {
    title: '哪些核查查出的问题最多',
    text: `SELECT 核查编号 || ' ' || 核查名称 AS 核查, count(*) AS 需要核实
FROM 核查结果
WHERE 结论 = '需要核实'
GROUP BY ALL
ORDER BY 需要核实 DESC`,
  },
  {
    title: '提到“疫情”的文字',
    text: `SELECT 部门, 年度, 栏目, 文字
FROM 自评文字
WHERE contains(文字, '疫情')
ORDER BY 年度 DESC, 部门`,
  },
  {
    title: '每个部门每年的完成率，年度作列',
    text: `PIVOT (SELECT 部门, 年度, round(预算完成率_百分数, 2) AS 完成率 FROM 部门年度)
ON 年度 IN (2020, 2021, 2022, 2023, 2024)
USING max(完成率)
ORDER BY 部门`,
  },
  {
    title: '一个数是从哪个单元格读来的',
    text: `SELECT 部门, 年度, 项目, 原文, 文件, 工作表, 行, 列
FROM 出处
WHERE 项目 IN ('revised_budget', 'actual_expenditure')
ORDER BY 年度 DESC, 部门`,
  },
]
