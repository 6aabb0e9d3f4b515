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

/** What to tell the reader; where it failed, the text stands there to be copied by hand. */
export const copied = async (
  text: string,
  what: string,
): Promise<{ readonly message: string; readonly text?: string }> =>
  (await copyText(text))
    ? { message: `${what}已复制。` }
    : { message: '浏览器没有允许复制，请选中下面的文字自行复制。', text }

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
