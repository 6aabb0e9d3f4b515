import { expect, it } from 'vitest'
import {
  documentUnit,
  formulaOf,
  lookUp,
  parseLabel,
  pointsOf,
  withoutEnumerator,
} from '@/ingest/labels'

it.each([
  ['部门名称(汇总)', '部门名称(汇总)', null],
  ['部门名称（汇总）：', '部门名称(汇总)', null],
  ['绩 效\n指　标', '绩效指标', null],
  ['其中: 一般公共预算', '一般公共预算', null],
  ['其中：一般公共 预算（万元', '一般公共预算', '万元'],
  ['实际支出(单位:元)', '实际支出', '元'],
  ['预算完成率（％）', '预算完成率', '%'],
  ['全年预算数(A)(亿元)', '全年预算数', '亿元'],
  ['执行率(B/A)', '执行率', null],
  ['## **存在问题**', '存在问题', null],
  ['<b>存在问题</b>', '存在问题', null],
  ['Fiscal_Year', 'fiscal_year', null],
])('reads the label %j', (text, name, unit) => {
  expect(parseLabel(text)).toEqual({ name, unit })
})

it.each([
  ['一、存在问题', '存在问题'],
  ['(二)存在问题', '存在问题'],
  ['1.存在问题', '存在问题'],
  ['存在问题', '存在问题'],
])('takes the number off %j', (name, expected) => {
  expect(withoutEnumerator(name)).toBe(expected)
})

it.each([
  ['单位: 万元', '万元'],
  ['（金额单位：人民币元）', '元'],
  ['单位 ： 亿元', '亿元'],
  ['单位: 某局', null],
  ['万元', null],
])('reads the unit of a document in %j', (text, unit) => {
  expect(documentUnit(text)).toBe(unit)
})

it.each([
  ['2022年预算数', 'original'],
  ['一、年初预算数', 'original'],
  ['年度目标2', 'objective'],
  ['填报单位(盖章)', 'department'],
  ['预算完成率(实际支出/调整预算)', 'rate'],
  ['预算完成率=实际支出÷调整预算', 'rate'],
  ['上年预算数', undefined],
])('knows %s by its words', (name, expected) => {
  const words = new Map([
    ['yyyy年预算数', 'original'],
    ['年初预算数', 'original'],
    ['年度目标n', 'objective'],
    ['填报单位', 'department'],
    ['预算完成率', 'rate'],
  ])
  expect(lookUp(words, name)).toBe(expected)
})

it.each([
  ['预算执行情况（万元）（20分）', '20', null],
  ['得分(20分*执行率)', '20', null],
  ['指标权重（分）', null, null],
  ['执行率（B/A）', null, 'b/a'],
  ['全年预算数(A', null, 'a'],
  ['预算完成率（实际支出/调整预算）', null, '实际支出/调整预算'],
  ['执行率(%)', null, null],
])('finds points and formula of %s', (text, points, formula) => {
  expect([pointsOf(text), formulaOf(text)]).toEqual([points, formula])
})
