/** Names that contain the text, or whose pinyin does, by initials or in full. */
export async function found<Row extends { readonly name: string }>(
  rows: readonly Row[],
  text: string,
): Promise<readonly Row[]> {
  const wanted = text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  if (wanted === '') return rows
  const contains = (name: string) => name.normalize('NFKC').toLowerCase().includes(wanted)
  if (!/^[a-z]+$/.test(wanted)) return rows.filter((row) => contains(row.name))
  // The dictionary is large, so it is fetched with the first letters that need it.
  const { match } = await import('pinyin-pro')
  return rows.filter(
    ({ name }) => contains(name) || match(name, wanted, { continuous: true }) !== null,
  )
}
