import { expect, it } from 'vitest'
import { yuanInNumerals } from '@/ingest/numerals'

it.each([
  ['伍万陆仟元整', '56000'],
  ['五十万元', '500000'],
  ['伍拾万圆正', '500000'],
  ['壹拾贰万叁仟肆佰伍拾陆元柒角捌分', '123456.78'],
  ['一千零五元', '1005'],
  ['十万零五百元', '100500'],
  ['三亿零二十万元整', '300200000'],
  ['一亿二千万元', '120000000'],
  ['叁元零伍分', '3.05'],
  ['两百元', '200'],
  ['负叁元伍角', '-3.50'],
  ['零元', '0'],
])('reads %s', (text, yuan) => {
  expect(yuanInNumerals(text)).toBe(yuan)
})

it.each([
  '五十',
  '五点六万',
  '五十六万三元',
  '五百三元',
  '十万五百元',
  '一二三元',
  '万元',
  '元',
  '',
])('leaves %j alone', (text) => {
  expect(yuanInNumerals(text)).toBeNull()
})
