/** 单位名称, 二级预算单位: beside a column of departments, the unit that reports. */
export const saysUnit = (name: string): boolean =>
  /单位|二级|基层/u.test(name) && !/部门/u.test(name)

/** 部门名称: beside a column of units, the department above them. */
export const saysDepartment = (name: string): boolean => /部门/u.test(name) && !/单位/u.test(name)
