import { expect, type Page } from '@playwright/test'

export interface Dropped {
  readonly name: string
  readonly bytes: Buffer
}

export const text = (name: string, content: string): Dropped => ({
  name,
  bytes: Buffer.from(content),
})

/** Drops files as the browser would, without the picker. */
export async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const plain = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer()
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
      data.items.add(new File([bytes], name))
    }
    return data
  }, plain)
  await page
    .getByText('把自评表文件或整个文件夹拖到这里')
    .dispatchEvent('drop', { dataTransfer: transfer })
}

/** Drops files and folders of the disk, as the system would. */
export async function dropFromDisk(page: Page, paths: readonly string[]): Promise<void> {
  const zone = await page.getByText('把自评表文件或整个文件夹拖到这里').boundingBox()
  const at = { x: (zone?.x ?? 0) + 20, y: (zone?.y ?? 0) + 5 }
  const client = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, ...at, data })
  await client.detach()
}

/** Card of a file on 数据. */
export const entry = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** Opens 数据 and waits until the files that ship have been read. */
export async function openData(page: Page): Promise<void> {
  await page.goto('./#/data')
  await expect(page.getByText('随附的数据（7）')).toBeVisible()
}

/** One row of the 部门情况表, as a file. */
export const formFile = (name: string, ...rows: readonly string[]): Dropped =>
  text(name, `部门名称,年度,调整预算(万元),实际支出(万元)\n${rows.join('\n')}\n`)
