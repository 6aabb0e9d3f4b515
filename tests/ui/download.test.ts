import { expect, it } from 'vitest'
import { fileName } from '@/ui/download'

it.each([
  ['谁低于目标？2022.csv', '谁低于目标？2022.csv'],
  ['a/b\\c:d*e?f"g<h>i|j.xlsx', 'a_b_c_d_e_f_g_h_i_j.xlsx'],
  ['题 . .csv', '题.csv'],
  ['.zip', '绩镜.zip'],
])('%s is saved as %s', (name, saved) => {
  expect(fileName(name)).toBe(saved)
})

it('keeps the ending of a name that is too long', () => {
  expect(fileName(`${'长'.repeat(300)}.csv`)).toBe(`${'长'.repeat(120)}.csv`)
})
