import type { Conflict, Relation } from '@/composables/useSession'

const kindWords: Readonly<Record<Relation['kind'], string>> = {
  same: '内容相同',
  scope: '口径可能不同：一份是汇总',
  addition: '没有矛盾，只是一份填得更全',
  correction: '像是更正后重新报送',
  contradiction: '互相矛盾，没有更正的迹象',
}

/** `像是更正后重新报送：…；…。` */
export const relationWords = ({ kind, evidence }: Relation): string =>
  `${kindWords[kind]}：${evidence.join('；')}。`

/** Those that wait for the reader first. */
export const openFirst = (conflicts: readonly Conflict[]): readonly Conflict[] => [
  ...conflicts.filter(({ isDecided }) => !isDecided),
  ...conflicts.filter(({ isDecided }) => isDecided),
]

/** The candidate whose file was imported last; of one file the first that it holds. */
export function latest(
  { candidates }: Conflict,
  addedAt: (entryId: string) => number,
): Conflict['candidates'][number] | undefined {
  const [first, ...others] = candidates
  return others.reduce(
    (last, one) => (last && addedAt(one.entryId) <= addedAt(last.entryId) ? last : one),
    first,
  )
}
