import type { Severity } from '@/domain/finding'
import type { UnpackProblem } from './unpack'

/** A finding about a container or one of its members; an error unless it says otherwise. */
export interface Words {
  readonly code: string
  readonly message: string
  readonly severity?: Severity
}

export const messages = {
  nothing: { code: 'empty-archive', message: '压缩包里没有可以读取的文件' },
  cutOff: {
    code: 'damaged-archive',
    message: '压缩包已损坏或不完整，只读入了其中完好的文件。请重新下载或拷贝',
  },
  spent: (left: number): Words => ({
    code: 'expansion-limit',
    message: `压缩包展开后超过 512 MB 或 5000 个文件，余下的 ${left} 个没有读入。请分成几个压缩包导入`,
  }),
  twin: (name: string): Words => ({
    code: 'repeated-member',
    severity: 'information',
    message: `与“${name}”的内容完全相同，只读入一次`,
  }),
} as const

const problems: Readonly<Record<Exclude<UnpackProblem, 'spent'>, Words>> = {
  encrypted: {
    code: 'encrypted-member',
    message: '压缩包里的这份文件设有密码，没有读入。请输入密码解压后导入',
  },
  method: {
    code: 'unknown-compression',
    message: '压缩包里的这份文件用了不认得的压缩方法，没有读入。请解压后导入',
  },
  damaged: {
    code: 'damaged-member',
    message: '压缩包里的这份文件已损坏（校验不符），没有读入。请重新下载或拷贝',
  },
  'cut-off': {
    code: 'damaged-member',
    message: '压缩包里的这份文件不完整，没有读入。请重新下载或拷贝',
  },
  expands: {
    code: 'expansion-limit',
    message: '压缩包里的这份文件展开后过大（超过 256 MB，或是压缩前后相差 300 倍以上），没有读入',
  },
}

export const describeProblem = (problem: Exclude<UnpackProblem, 'spent'>): Words =>
  problems[problem]
