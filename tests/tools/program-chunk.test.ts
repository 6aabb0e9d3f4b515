import { expect, it } from 'vitest'
import { programChunk } from '../../tools/program-chunk'

const graph = (imports: Readonly<Record<string, readonly string[]>>) => ({
  getModuleInfo: (id: string) => {
    const importedIds = imports[id]
    return importedIds ? { importedIds } : null
  },
})

it('holds all that the program imports at once, circles too, and nothing else', () => {
  const modules = graph({ main: ['a', 'b'], a: ['c'], b: [], c: ['a'], page: ['b', 'd'], d: [] })
  const chunkOf = programChunk('main')
  const named = ['main', 'a', 'b', 'c', 'page', 'd'].map((id) => chunkOf(id, modules))
  expect(named).toEqual(['program', 'program', 'program', 'program', null, null])
})
