import type { Progress } from '@/composables/useSession'

/** How far an import is, or what is read again, in one line. */
export function progressWords({ stage, done, total }: Progress): string {
  switch (stage) {
    case 'reading':
      return `正在读取：${share(done, total)}`
    case 'reading-again':
      return `正在重新读取：${share(done, total)}`
    case 'checking':
      return `已读完，正在核查：${grouped(done)} / ${grouped(total)} 份自评表`
    case 'loading':
      return '已核查，正在装入计算引擎…'
  }
}

/** Of files that were chosen while others were read. */
export const waitingWords = (count: number): string =>
  `排队：还有 ${grouped(count)} 个文件等待，前面的完成后自动读入`

const share = (done: number, total: number): string =>
  total === 1 ? percent(done) : `${Math.floor(done)} / ${total} 个文件`

const percent = (part: number): string => `${Math.floor(part * 100)}%`

const grouped = (count: number): string => count.toLocaleString('zh-CN')
