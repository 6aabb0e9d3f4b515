import { expect, it } from 'vitest'
import { progressWords, waitingWords } from '@/pages/data/progress-words'

it('says how far an import is, one file by its share', () => {
  expect(progressWords({ stage: 'reading', done: 0.456, total: 1 })).toBe('正在读取：45%')
  expect(progressWords({ stage: 'reading', done: 2.9, total: 300 })).toBe(
    '正在读取：2 / 300 个文件',
  )
  expect(progressWords({ stage: 'reading-again', done: 0.2, total: 1 })).toBe('正在重新读取：20%')
  expect(progressWords({ stage: 'checking', done: 12_400, total: 434_781 })).toBe(
    '已读完，正在核查：12,400 / 434,781 份自评表',
  )
  expect(progressWords({ stage: 'loading', done: 0, total: 1 })).toBe(
    '已核查，正在装入计算引擎…',
  )
})

it('says how many files wait', () => {
  expect(waitingWords(1_200)).toBe('排队：还有 1,200 个文件等待，前面的完成后自动读入')
})
