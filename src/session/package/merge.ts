import type { Choices } from '../choices'
import type { Incoming } from '../incoming'
import { openPackage } from './open-package'

export interface Unwrapped {
  /** Those in a package, or the file itself. */
  readonly files: readonly Incoming[]
  readonly choices: Choices
  readonly notices: readonly string[]
}

/** Opens a package; what was decided here stays where it says otherwise. Any other file is as it was. */
export function unwrap(file: Incoming, choices: Choices): Unwrapped {
  const opened = file.origin === 'own' && !file.isGzip ? openPackage(file) : null
  if (opened === null) return { files: [file], choices, notices: [] }
  if ('problem' in opened) return { files: [], choices, notices: [opened.problem] }
  const others = [...opened.choices].filter(([key]) => !choices.has(key))
  const differing = [...opened.choices].filter(
    ([key, chosen]) =>
      choices.has(key) && JSON.stringify(choices.get(key)) !== JSON.stringify(chosen),
  )
  const notices = [
    `已打开整体打包“${file.title}”：${opened.files.length} 个文件，${opened.choices.size} 项决定。`,
    ...(differing.length > 0
      ? [
          `其中 ${differing.length} 项决定与这里已有的不同，保留了这里的；打包文件没有改动，可以再次打开核对。`,
        ]
      : []),
  ]
  return { files: opened.files, choices: new Map([...choices, ...others]), notices }
}
