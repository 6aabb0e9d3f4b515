import { EXAMPLE } from './aside-rows'
import type { Table } from './table'

/** An empty table to fill in: its header, and rows that show how, which are never read as data. */
export interface Template {
  readonly id: Table['id']
  readonly name: string
  readonly header: readonly string[]
  readonly examples: readonly (readonly string[])[]
}

const department = `${EXAMPLE}示例区文化馆`

export const templates: readonly Template[] = [
  {
    id: 'departments',
    name: '部门表',
    header:
      '部门名称,行政区划代码,行政区划名称,部门代码,类别,主管部门,前身部门,起始年度,终止年度,应报年度'.split(
        ',',
      ),
    examples: [
      `${department},999901,示例区,015,事业,示例区文体局,,2019,,2019-2022、2024`.split(','),
    ],
  },
  {
    id: 'forms',
    name: '部门情况表',
    header: [
      '部门名称',
      '行政区划代码',
      '年度',
      '是否汇总',
      '年初预算(万元)',
      '预算调整数(万元)',
      '调整预算(万元)',
      '实际支出(万元)',
      '一般公共预算(万元)',
      '政府性基金预算(万元)',
      '国有资本经营预算(万元)',
      '其他资金(万元)',
      '预算完成率',
      '预算调整率',
      '预期目标',
      '目标完成情况',
      '重点项目绩效情况',
      '部门整体绩效',
      '存在问题',
      '改进措施',
    ],
    examples: [
      [
        ...[department, '999901', '2024', '否', '200.00', '10.00', '210.00', '189.00'],
        ...['189.00', '', '', '', '90.00%', '5.00%'],
        '全年免费开放300天。',
        '全年免费开放305天。',
        '公益演出40场。',
        '总体较好。',
        '部分项目支出进度偏慢。',
        '按季度通报支出进度。',
      ],
    ],
  },
  {
    id: 'tasks',
    name: '主要任务表',
    header: [
      '部门名称',
      '行政区划代码',
      '年度',
      '任务',
      '预期目标',
      '目标完成情况',
      '任务涉及资金(万元)',
    ],
    examples: [
      [department, '999901', '2024', '公益演出', '演出40场。', '演出42场。', '36.50'],
      [department, '999901', '2024', '场馆开放', '开放300天。', '开放305天。', '80.00'],
    ],
  },
  {
    id: 'indicators',
    name: '关键指标表',
    header: [
      '部门名称',
      '行政区划代码',
      '年度',
      '任务',
      '关键指标',
      '目标值',
      '完成值',
      '单位',
      '方向',
      '权重',
      '得分',
      '偏差原因',
    ],
    examples: [
      [
        department,
        '999901',
        '2024',
        '公益演出',
        '演出场次',
        '≥40',
        '42',
        '场',
        '越高越好',
        '10',
        '10',
        '',
      ],
      [
        ...[
          department,
          '999901',
          '2024',
          '场馆开放',
          '读者满意度',
          '≥95%',
          '93.5%',
          '',
          '越高越好',
        ],
        ...['10', '9.5', '夏季空调故障。'],
      ],
    ],
  },
  {
    id: 'targets',
    name: '目标表',
    header: ['部门名称', '年度', '指标', '预算完成率目标', '目标值'],
    examples: [
      [department, '2024', '', '95%', ''],
      [`${EXAMPLE}*`, '*', '读者满意度', '', '≥95%'],
    ],
  },
  {
    id: 'aliases',
    name: '别名表',
    header: ['类型', '部门名称', '原名称', '统一名称', '依据'],
    examples: [
      [`${EXAMPLE}指标`, '示例区文化馆', '公益演出场数', '演出场次', '2024 年起改名'],
      [`${EXAMPLE}部门`, '', '示例区群众艺术馆', '示例区文化馆', '2019 年更名'],
    ],
  },
]
