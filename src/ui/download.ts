const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  png: 'image/png',
  svg: 'image/svg+xml',
}

/** Hands bytes to the browser as a file; works on plain http. The name's ending gives the type. */
export function download(name: string, bytes: Uint8Array): void {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(name)
  link.click()
  // Some browsers fetch the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

const MAX_LENGTH = 120

/** Without what Windows refuses in a name, and not longer than it takes; the ending stays. */
export function fileName(name: string): string {
  const dot = name.lastIndexOf('.')
  const ending = dot < 0 ? '' : name.slice(dot)
  const base = (dot < 0 ? name : name.slice(0, dot))
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, '_')
    .replace(/[\s.]+$/u, '')
  return `${[...base].slice(0, MAX_LENGTH).join('') || '绩镜'}${ending}`
}
