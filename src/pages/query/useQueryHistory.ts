import { readonly, type Ref, shallowRef } from 'vue'

const KEY = 'jijing.queries'
const MOST = 20

/** Queries that were run since this tab was opened, the latest first. */
export function useQueryHistory(): {
  readonly history: Readonly<Ref<readonly string[]>>
  readonly remember: (text: string) => void
} {
  const history = shallowRef<readonly string[]>(stored())
  return {
    history: readonly(history),
    remember(text) {
      history.value = [text, ...history.value.filter((other) => other !== text)].slice(0, MOST)
      try {
        sessionStorage.setItem(KEY, JSON.stringify(history.value))
      } catch {
        // Storage may be switched off: the list then lasts as long as the page.
      }
    },
  }
}

function stored(): readonly string[] {
  try {
    const list: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : []
  } catch {
    return []
  }
}
