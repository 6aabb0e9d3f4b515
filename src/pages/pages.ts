/** Pages of the navigation, in its order, with what else they are looked for by. */
export const pages = [
  { name: 'overview', label: '总览', about: '全年总体情况、完成率排名、历年' },
  { name: 'below-target', label: '未达标', about: '低于目标的部门、差额、长期未达标' },
  { name: 'departments', label: '部门', about: '每个部门的自评表、历年比率、任务、指标' },
  { name: 'compare', label: '年度对比', about: '不同年度之间的变化' },
  { name: 'indicators', label: '指标', about: '关键指标、完成状态、单位成本' },
  { name: 'checks', label: '核查', about: '自评表的核查结果' },
  { name: 'data', label: '数据', about: '导入文件、冲突、保存' },
  { name: 'methodology', label: '口径', about: '公式、分母、核查依据' },
  { name: 'query', label: '查询', about: '用 SQL 查数据' },
] as const
