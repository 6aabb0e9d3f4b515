import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { layouts, tables } from '@/ingest'

const idsIn = (directory: string) =>
  readdirSync(new URL(`../../src/ingest/${directory}`, import.meta.url))
    .map((file) => file.replace(/\.ts$/u, ''))
    .filter((id) => id !== 'index')
    .sort()

it('registers every layout under the name of its file', () => {
  expect(layouts.map(({ id }) => id).sort()).toEqual(idsIn('layouts'))
})

it('registers every table under the name of its file', () => {
  expect(tables.map(({ id }) => id).sort()).toEqual(idsIn('tables'))
})

it('names each of them in Chinese', () => {
  expect(Object.fromEntries([...layouts, ...tables].map(({ id, name }) => [id, name]))).toEqual({
    tianhe: '部门整体支出绩效自评表（广州天河）',
    national: '部门整体支出绩效自评表（通用表式）',
    hunan: '部门整体支出绩效自评表（湖南）',
    hubei: '部门整体绩效自评表（湖北）',
    chongqing: '部门整体绩效自评表（重庆）',
    sichuan: '部门整体支出绩效自评表（四川）',
    rollup: '部门整体支出情况汇总表（一行一个部门）',
    forms: '部门情况表',
    departments: '部门表',
    tasks: '主要任务表',
    indicators: '关键指标表',
    targets: '目标表',
    aliases: '别名表',
  })
})

it('lets no header of a table mean two columns', () => {
  for (const { columns } of tables) {
    const headers = columns.flatMap(({ id, name, synonyms = [] }) => [
      ...new Set([id, name, ...synonyms]),
    ])
    expect(headers.filter((header, index) => headers.indexOf(header) !== index)).toEqual([])
  }
})
