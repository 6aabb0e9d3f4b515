/** Of a module, what it imports at once, as the bundler tells it. */
interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/** One chunk for all that the program imports at once: one fetch in place of twenty. */
export function programChunk(main: string): (id: string, graph: Graph) => string | null {
  let modules: ReadonlySet<string> | null = null
  return (id, graph) => {
    modules ??= reachable(main, graph)
    return modules.has(id) ? 'program' : null
  }
}

function reachable(from: string, graph: Graph): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}
