import type { ChosenAbout } from '@/composables/useSession'

/** A target that the reader sets; `null`: every department, any year. */
export interface Wanted {
  readonly departmentId: string | null
  readonly year: number | null
  readonly target: ChosenAbout<'target'>['target']
}
