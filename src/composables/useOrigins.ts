import { inject, type InjectionKey, provide, type ShallowRef, shallowRef } from 'vue'
import type { Origin } from '@/domain/origin'
import type { Scope } from '@/domain/scope'

/** A figure whose source the reader wants to see. */
export interface OriginQuestion {
  /** `教育局 预算完成率 92.83%`. */
  readonly label: string
  readonly scope: Scope
  readonly origins: readonly Origin[]
}

interface OriginView {
  /** `null`: nothing is asked. */
  readonly asked: Readonly<ShallowRef<OriginQuestion | null>>
  readonly ask: (question: OriginQuestion | null) => void
}

const key: InjectionKey<OriginView> = Symbol('origins')

export function provideOrigins(): OriginView {
  const asked = shallowRef<OriginQuestion | null>(null)
  const view: OriginView = { asked, ask: (question) => (asked.value = question) }
  provide(key, view)
  return view
}

/** @throws when no ancestor called `provideOrigins`: the component tree is wired wrongly. */
export function useOrigins(): OriginView {
  const view = inject(key)
  if (!view) throw new Error('useOrigins() needs an ancestor that called provideOrigins()')
  return view
}
