import { expect, it } from 'vitest'
import { filesOf } from '@/ui/dropped-files'

const file = (name: string) => new File([name], name)

/** What a browser shows of a folder: its entries in parts, as large folders are handed over. */
const folder = (name: string, ...entries: readonly FileSystemEntry[]): FileSystemEntry => {
  const parts = [...entries.map((entry) => [entry]), []]
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => ({
      readEntries: (resolve: (entries: FileSystemEntry[]) => void) => resolve(parts.shift() ?? []),
    }),
  } as unknown as FileSystemEntry
}

const leaf = (name: string): FileSystemEntry =>
  ({
    name,
    isFile: true,
    isDirectory: false,
    file: (resolve: (found: File) => void) => resolve(file(name)),
  }) as unknown as FileSystemEntry

const dropped = (...entries: readonly FileSystemEntry[]): DataTransfer =>
  ({
    files: entries.map(({ name }) => file(name)),
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
  }) as unknown as DataTransfer

const names = async (transfer: DataTransfer) => (await filesOf(transfer)).map(({ name }) => name)

it('gives every file of a folder with its path, however deep, and what lies beside it', async () => {
  expect(
    await names(
      dropped(
        folder('2022', leaf('教育局.xlsx'), folder('街道', leaf('一街.csv'), leaf('二街.csv'))),
        leaf('总工会.txt'),
      ),
    ),
  ).toEqual(['2022/教育局.xlsx', '2022/街道/一街.csv', '2022/街道/二街.csv', '总工会.txt'])
})

it('leaves out what systems and programs put into folders', async () => {
  expect(
    await names(
      dropped(
        folder('2022', leaf('.DS_Store'), leaf('Thumbs.db'), leaf('~$教育局.xlsx'), leaf('a.csv')),
      ),
    ),
  ).toEqual(['2022/a.csv'])
})

it('takes single files as they are', async () => {
  expect(await names(dropped(leaf('.隐藏.csv'), leaf('b.csv')))).toEqual(['.隐藏.csv', 'b.csv'])
})
