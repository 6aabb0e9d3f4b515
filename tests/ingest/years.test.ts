import { expect, it } from 'vitest'
import { parseYear, parseYears, yearsInName, yearsInTitle } from '@/ingest/years'

it.each([
  ['2022', 2022],
  ['2022年', 2022],
  ['２０２２ 年度', 2022],
  ['二〇二二年', 2022],
  ['二零二二', 2022],
  ['二○一八年度', 2018],
  ['20222', null],
  ['2022.6', null],
  ['1822', null],
  ['2022-12-31', null],
  ['', null],
])('reads the year %j', (text, year) => {
  expect(parseYear(text)).toBe(year)
})

it.each([
  ['## 2022年度某局部门整体支出绩效自评表', [2022]],
  ['某局二〇二二年度部门整体支出绩效自评表', [2022]],
  ['部门整体支出绩效自评表（2021年度）', [2021]],
  ['2022年度部门整体支出绩效自评表（2023年填报）', [2022]],
  ['（2021—2022年度）', [2021, 2022]],
  ['12022年', []],
  ['某局部门整体支出绩效自评表', []],
])('reads the years in the title %j', (title, years) => {
  expect(yearsInTitle(title)).toEqual(years)
})

it.each([
  ['水务局2022年度自评.csv', [2022]],
  ['2021-2023年三年自评.csv', [2021, 2022, 2023]],
  ['2021年至2022年.csv', [2021, 2022]],
  ['包.zip/2022年自评/水务局2021年自评.csv', [2022, 2021]],
  ['2023年报送2022年自评表.csv', [2022]],
  ['2023年3月.csv', []],
  ['Sheet1', []],
])('reads the years in the name %j', (name, years) => {
  expect(yearsInName(name)).toEqual(years)
})

it.each([
  ['2018-2020、2022', [2018, 2019, 2020, 2022]],
  ['2021年，2020年', [2020, 2021]],
  ['2018至2019', [2018, 2019]],
  ['每年', null],
  ['2020-2018', null],
])('reads the years %j', (text, years) => {
  expect(parseYears(text)).toEqual(years)
})
