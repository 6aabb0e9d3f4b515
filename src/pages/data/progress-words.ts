import type { Progress } from '@/composables/useSession'

/** How far an import is, in one line. */
export function progressWords({ stage, done, total }: Progress): string {
  switch (stage) {
    case 'reading':
      return total === 1
        ? `正在读取：${percent(done)}`
        : `正在读取：${Math.floor(done)} / ${total} 个文件`
    case 'checking':
      return `已读完，正在核查：${grouped(done)} / ${grouped(total)} 份自评表`
    case 'loading':
      return '已核查，正在装入计算引擎…'
  }
}

const percent = (share: number): string => `${Math.floor(share * 100)}%`

const grouped = (count: number): string => count.toLocaleString('zh-CN')
