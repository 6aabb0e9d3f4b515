import { describe, expect, it } from 'vitest'
import { isInArea, wholeArea } from '@/domain/area'
import { areaInWords, divisionChoices, divisionNames, divisionWords } from '@/domain/division'

const at = (divisionCode: string | null, divisionName: string | null = null) => ({
  divisionCode,
  divisionName,
})

describe('divisionNames', () => {
  it('names the levels above from a name that carries them', () => {
    const names = divisionNames([at('999901', '示例省/示例市/示例区'), at('999902', '样本区')])
    expect(Object.fromEntries(names)).toEqual({
      '999901': '示例区',
      '9999': '示例市',
      '99': '示例省',
      '999902': '样本区',
    })
  })

  it('takes a city’s own code for the city, and its departments for the city proper', () => {
    const names = divisionNames([at('440100', '广州市'), at('440000', '广东省')])
    expect(Object.fromEntries(names)).toEqual({
      '4401': '广州市',
      '440100': '广州市本级',
      '44': '广东省',
      '440000': '广东省本级',
    })
  })

  it('keeps the first of two names, and shows the code where there is none', () => {
    const names = divisionNames([at('999901', '甲区'), at('999901', '乙区'), at(null, '丙区')])
    expect(divisionWords('999901', names)).toBe('甲区（999901）')
    expect(divisionWords('999902', names)).toBe('区划 999902')
  })
})

describe('divisionChoices', () => {
  const places = ['440106', '440105', '440305', '110101'].map((code) => at(code))

  it('offers the first level that parts what is there', () => {
    expect(divisionChoices(places, null)).toEqual(['11', '44'])
    expect(divisionChoices(places.slice(0, 3), null)).toEqual(['4401', '4403'])
    expect(divisionChoices(places.slice(0, 2), null)).toEqual(['440105', '440106'])
    expect(divisionChoices(places.slice(0, 1), null)).toEqual([])
    expect(divisionChoices([at(null)], null)).toEqual([])
  })

  it('offers the way back up and the next level down', () => {
    expect(divisionChoices(places, '44')).toEqual(['44', '4401', '4403'])
    expect(divisionChoices(places, '4401')).toEqual(['44', '4401', '440105', '440106'])
    expect(divisionChoices(places, '440106')).toEqual(['44', '4401', '440106'])
  })
})

const department = {
  departmentId: '甲局',
  name: '甲局',
  category: '政府',
  parentId: null,
  ...at('999901', '示例区'),
}

it('says in words what a page is narrowed to', () => {
  expect(areaInWords(wholeArea, [department])).toBeNull()
  expect(areaInWords({ division: '999901', category: '政府', parent: '甲局' }, [department])).toBe(
    '示例区（999901） · 类别“政府” · 甲局及其下属单位',
  )
})

it('tells who belongs to an area', () => {
  const unit = { ...department, departmentId: '乙所', parentId: '甲局', divisionCode: null }
  const isIn = (area: Partial<Parameters<typeof isInArea>[1]>) =>
    [department, unit].map((one) => isInArea(one, { ...wholeArea, ...area }))
  expect(isIn({})).toEqual([true, true])
  expect(isIn({ division: '9999' })).toEqual([true, false])
  expect(isIn({ parent: '甲局' })).toEqual([true, true])
  expect(isIn({ category: '党群' })).toEqual([false, false])
})
