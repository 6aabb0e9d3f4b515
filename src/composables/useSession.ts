import { inject, type InjectionKey, provide, type ShallowRef } from 'vue'
import type { Answered } from '@/session/entry'
import type { Session } from '@/session/session'
import type { SessionState } from '@/session/state'

export type {
  Candidate,
  ComparedLine,
  ComparedText,
  Comparison,
  Conflict,
  Relation,
} from '@/session/conflicts/conflict'
export type { Answered, EntryReport } from '@/session/entry'
export type { ChosenAbout } from '@/session/chosen'
export type { NamesakeReport } from '@/session/namesake'
export type { Names, Suggestion } from '@/session/names/suggestion'
export type { Progress } from '@/session/progress'
export type SourcePreview = NonNullable<Awaited<ReturnType<Session['preview']>>>
export type GridPreview = SourcePreview['grids'][number]
export type Answers = Answered['answers']

export interface SessionView {
  readonly session: Session
  readonly state: Readonly<ShallowRef<SessionState>>
}

const key: InjectionKey<SessionView> = Symbol('session')

export const provideSession = (view: SessionView): void => provide(key, view)

/** @throws when no ancestor called `provideSession`: the component tree is wired wrongly. */
export function useSession(): SessionView {
  const view = inject(key)
  if (!view) throw new Error('useSession() needs an ancestor that called provideSession()')
  return view
}
