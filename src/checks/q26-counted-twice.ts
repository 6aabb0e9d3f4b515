import { fires, note, notApplicable, pass } from './answer'
import type { CasebookCheck, CheckResult, FiledForm, Register } from './check'
import { makeIndex } from './register'

const fields = ['department', 'fiscal_year']

export const countedTwice: CasebookCheck = {
  kind: 'casebook',
  id: 'Q26',
  name: '重复报送，或汇总与所属单位并报',
  severity: 'error',
  rationale: '同一部门同一年度有两份表，或主管部门汇总之后所属单位又单独报送，同一笔钱会被算两次。',
  basis:
    '同一部门、同一年度只应有一份自评表，多出的不计入，已经决定采用哪一份的只作说明；主管部门的表为汇总表时，所属单位当年不应再单独报送（单独报送的照样显示，合计时不重复计入）。既不是汇总表、也没有主管部门、又没有重复的，不适用。',
  open(register) {
    const { departmentOf, isAggregate, filedUnitsOf, heldOf } = indexOf(register)
    return (filed): CheckResult => {
      const { departmentId, fiscalYear } = filed
      const copies = heldOf(filed)
      const others = `${fiscalYear} 年另有 ${copies.length} 份自评表`
      if (copies.some(({ isDecided }) => !isDecided))
        return fires(fields, `${others}，只采用一份，其余未计入`)
      const parent = departmentOf(departmentId)?.parentId ?? null
      if (parent !== null && isAggregate(parent, fiscalYear))
        return fires(
          fields,
          `主管部门${nameOf(departmentOf(parent), parent)} ${fiscalYear} 年已报送汇总表，本单位又单独报送，合计时不重复计入`,
        )
      if (copies.length > 0) return note(fields, `${others}，已决定采用这一份，其余未计入`)
      if (filed.form.isAggregate) {
        const units = filedUnitsOf(departmentId, fiscalYear)
        const names = units.map((id) => nameOf(departmentOf(id), id)).join('、')
        return units.length > 0
          ? note(fields, `本表为汇总表，所属单位${names}又单独报送，合计时不重复计入`)
          : pass(fields, '本表为汇总表，所属单位没有单独报送')
      }
      return parent === null ? notApplicable : pass(fields, '主管部门当年没有报送汇总表')
    }
  },
}

const nameOf = (department: { readonly name: string } | undefined, id: string): string =>
  department?.name ?? id

function indexOf({ filed, held, departments }: Register) {
  const keyOf = ({ departmentId, fiscalYear }: Pick<FiledForm, 'departmentId' | 'fiscalYear'>) =>
    `${fiscalYear} ${departmentId}`
  const byId = new Map([...departments].reverse().map((one) => [one.departmentId, one]))
  const forms = new Map(filed.map((one) => [keyOf(one), one.form]))
  const copies = makeIndex(held, keyOf)
  const units = makeIndex([...byId.values()], ({ parentId }) => parentId)
  const formOf = (departmentId: string, fiscalYear: number) =>
    forms.get(keyOf({ departmentId, fiscalYear }))
  return {
    departmentOf: (id: string) => byId.get(id),
    isAggregate: (id: string, year: number) => formOf(id, year)?.isAggregate === true,
    heldOf: (one: FiledForm) => copies.get(keyOf(one)) ?? [],
    filedUnitsOf: (id: string, year: number) =>
      (units.get(id) ?? [])
        .map(({ departmentId }) => departmentId)
        .filter((unit) => formOf(unit, year) !== undefined),
  }
}
