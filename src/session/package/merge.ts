import type { Choices } from '../choices'
import type { Incoming } from '../incoming'
import { openPackage } from './open-package'

export interface Unwrapped {
  /** Packages are replaced by the files in them. */
  readonly files: readonly Incoming[]
  readonly choices: Choices
  readonly notices: readonly string[]
}

/** Opens the packages among the files; what was decided here stays where a package says otherwise. */
export function unwrap(files: readonly Incoming[], choices: Choices): Unwrapped {
  let merged = choices
  const notices: string[] = []
  const all = files.flatMap((file) => {
    const opened = file.origin === 'own' && !file.isGzip ? openPackage(file) : null
    if (opened === null) return [file]
    if ('problem' in opened) {
      notices.push(opened.problem)
      return []
    }
    const here = merged
    const others = [...opened.choices].filter(([key]) => !here.has(key))
    const differing = [...opened.choices].filter(
      ([key, chosen]) => here.has(key) && JSON.stringify(here.get(key)) !== JSON.stringify(chosen),
    )
    merged = new Map([...here, ...others])
    notices.push(
      `已打开整体打包“${file.title}”：${opened.files.length} 个文件，${opened.choices.size} 项决定。`,
      ...(differing.length > 0
        ? [
            `其中 ${differing.length} 项决定与这里已有的不同，保留了这里的；打包文件没有改动，可以再次打开核对。`,
          ]
        : []),
    )
    return opened.files
  })
  return { files: all, choices: merged, notices }
}
