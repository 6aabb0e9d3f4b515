import { onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import { useScope } from '@/composables/useScope'
import { examples } from '@/views'

/** So that not every letter replaces the address. */
const PAUSE_MS = 500

interface UseQuestionReturn {
  readonly text: Ref<string>
  /** The text came by a link and was not run: it may come from anybody. */
  readonly isFromLink: Ref<boolean>
  /** The text is run: the address says so, and keeps picture and page where they are of this text. */
  readonly settle: () => void
}

/** What stands in the editor; the address follows after a pause, and leads when a link changes it. */
export function useQuestion(): UseQuestionReturn {
  const { scope, update } = useScope()
  const text = shallowRef(scope.value.sql || (examples[0]?.text ?? ''))
  const isFromLink = shallowRef(scope.value.sql !== '')
  /** What picture and page in the address belong to. */
  let shown = scope.value.sql
  let written = scope.value.sql
  let timer: ReturnType<typeof setTimeout> | undefined

  const write = (change: Parameters<typeof update>[0] = {}) => {
    clearTimeout(timer)
    written = text.value
    update({ sql: written, ...change })
  }
  watch(text, () => {
    clearTimeout(timer)
    timer = setTimeout(() => write(), PAUSE_MS)
  })
  watch(
    () => scope.value.sql,
    (sql) => {
      if (sql === '' || sql === written) return
      written = sql
      shown = sql
      text.value = sql
      isFromLink.value = true
    },
  )
  onScopeDispose(() => clearTimeout(timer))
  return {
    text,
    isFromLink,
    settle() {
      isFromLink.value = false
      write(text.value === shown ? {} : { drawn: null, page: 1 })
      shown = text.value
    },
  }
}
