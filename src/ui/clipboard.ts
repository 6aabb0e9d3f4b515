/** Absent on plain http, and where the reader has forbidden it. */
export const mayCopyPictures = (): boolean =>
  typeof ClipboardItem === 'function' && typeof navigator.clipboard?.write === 'function'

/** False where the browser does not let a page copy. */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // Not allowed: the older way may still be.
  }
  return copyBySelection(text)
}

/** For plain http, where there is no clipboard. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'visually-hidden'
  const before = document.activeElement
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return isCopied
}

/** A promise, because Safari asks for the copy within the click. */
export async function copyPicture(png: Promise<Blob>): Promise<boolean> {
  try {
    // eslint-disable-next-line compat/compat -- `mayCopyPictures` is asked first.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    return true
  } catch {
    return false
  }
}
