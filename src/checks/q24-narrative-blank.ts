import { type Form, type TextField, textFieldNames } from '@/domain/form'
import { fires, notApplicable, pass } from './answer'
import type { FormCheck } from './check'

const asked: readonly TextField[] = ['priority_projects', 'problems', 'improvements']

/** What people type to leave a cell empty, after NFKC, which turns … into points. */
const EMPTY = /^(?:[—–\-/.\s]*|无[。.]?)$/

export const narrativeBlank: FormCheck = {
  kind: 'form',
  id: 'Q24',
  name: '重点项目、存在问题、改进措施未填',
  severity: 'warning',
  rationale:
    '表后注明每个部门至少开展一个重点项目绩效评价；问题和改进措施是自评的目的，空着就看不出做了什么反思。',
  basis:
    '表式要求的三栏都应有内容，只写“无”“/”“—”视为未填。重点项目绩效情况未填列为错误，另两栏未填列为提醒。',
  judge(form) {
    const fields = asked.filter((field) => form.layoutFields.includes(field))
    if (fields.length === 0) return notApplicable
    const blank = fields.filter((field) => isBlank(form, field))
    if (blank.length === 0) return pass(fields)
    return fires(
      blank,
      `${blank.map((field) => textFieldNames[field]).join('、')}未填`,
      blank.includes('priority_projects') ? 'error' : 'warning',
    )
  },
}

const isBlank = ({ texts }: Form, field: TextField) =>
  EMPTY.test((texts[field]?.value ?? '').normalize('NFKC').trim())
