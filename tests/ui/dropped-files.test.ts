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

/** A folder or file that the system does not let anybody read. */
const locked = (name: string, isFile: boolean): FileSystemEntry => {
  const refuse = (_: unknown, reject: (cause: Error) => void) => reject(new Error('no permission'))
  return {
    name,
    isFile,
    isDirectory: !isFile,
    file: refuse,
    createReader: () => ({ readEntries: refuse }),
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

const names = async (transfer: DataTransfer) =>
  (await filesOf(transfer)).files.map(({ name }) => name)

it('gives every file of a folder with its path, however deep, and what lies beside it', async () => {
  expect(
    await names(
      dropped(
        folder('2022', leaf('教育局.xlsx'), folder('街道', leaf('一街.csv'), leaf('二街.csv'))),
        leaf('总工会.txt'),
      ),
    ),
  ).toEqual(['2022/教育局.xlsx', '2022/街道/二街.csv', '2022/街道/一街.csv', '总工会.txt'])
})

it('hands them over by their path, however the system lists them', async () => {
  const listed = dropped(folder('2022', leaf('10.csv'), leaf('9.csv'), folder('一', leaf('a.csv'))))
  expect(await names(listed)).toEqual(['2022/9.csv', '2022/10.csv', '2022/一/a.csv'])
})

it('says which folder or file cannot be opened, and takes all others', async () => {
  const given = await filesOf(
    dropped(folder('2022', locked('锁住', false), leaf('a.csv'), locked('b.csv', true))),
  )
  expect(given.files.map(({ name }) => name)).toEqual(['2022/a.csv'])
  expect(given.notes).toEqual([
    '“2022/锁住”“2022/b.csv”打不开，没有读入：可能没有权限，或者已被移动；其余照常读入。',
  ])
})

it('says that a folder holds nothing but what systems put there', async () => {
  const given = await filesOf(dropped(folder('2022', leaf('.DS_Store'), folder('空'))))
  expect(given).toEqual({ files: [], notes: ['文件夹里没有文件。'] })
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
