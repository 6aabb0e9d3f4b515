import {
  computed,
  inject,
  type InjectionKey,
  onBeforeUnmount,
  onMounted,
  provide,
  type Ref,
  shallowRef,
  watchPostEffect,
} from 'vue'
import type { ThemeChoice, ThemeName } from '@/domain/theme'

interface ThemeView {
  readonly choice: Readonly<Ref<ThemeChoice>>
  readonly theme: Readonly<Ref<ThemeName>>
  readonly choose: (choice: ThemeChoice) => void
}

const key: InjectionKey<ThemeView> = Symbol('theme')
const STORAGE_KEY = 'jijing.theme'

/** The reader's choice, kept in this browser where it lets us, and the theme that follows from it. */
export function provideTheme(): void {
  // The build, which prepares the opening page, has no window and no system.
  const dark = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-color-scheme: dark)')
  const systemIsDark = shallowRef(dark?.matches ?? false)
  const onChange = (event: MediaQueryListEvent) => (systemIsDark.value = event.matches)
  onMounted(() => dark?.addEventListener('change', onChange))
  onBeforeUnmount(() => dark?.removeEventListener('change', onChange))

  const choice = shallowRef(savedChoice())
  const theme = computed<ThemeName>(() =>
    choice.value === 'auto' ? (systemIsDark.value ? 'dark' : 'light') : choice.value,
  )
  watchPostEffect(() => {
    document.documentElement.dataset.theme = theme.value
  })
  provide(key, {
    choice,
    theme,
    choose(next) {
      choice.value = next
      try {
        localStorage.setItem(STORAGE_KEY, next)
      } catch {
        // Storage may be switched off: the choice then lasts as long as the page.
      }
    },
  })
}

/** @throws when no ancestor called `provideTheme`: the component tree is wired wrongly. */
export function useTheme(): ThemeView {
  const view = inject(key)
  if (!view) throw new Error('useTheme() needs an ancestor that called provideTheme()')
  return view
}

function savedChoice(): ThemeChoice {
  try {
    const saved = localStorage.getItem(STORAGE_KEY)
    return saved === 'light' || saved === 'dark' || saved === 'contrast' ? saved : 'auto'
  } catch {
    return 'auto'
  }
}
