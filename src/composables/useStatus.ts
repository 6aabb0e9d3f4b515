import { inject, type InjectionKey, provide, type ShallowRef, shallowRef } from 'vue'

/** What became of something that the reader asked for. */
export interface Status {
  readonly message: string
  /** True while it is at work. */
  readonly isBusy?: boolean
  /** To be copied by hand. */
  readonly text?: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

const key: InjectionKey<ShallowRef<Status | null>> = Symbol('status')

/** One for the whole page: the latest word replaces the one before. */
export const provideStatus = (): void => provide(key, shallowRef(null))

/** @throws when no ancestor called `provideStatus`: the component tree is wired wrongly. */
export function useStatus(): ShallowRef<Status | null> {
  const status = inject(key)
  if (!status) throw new Error('useStatus() needs an ancestor that called provideStatus()')
  return status
}
