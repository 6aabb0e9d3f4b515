export type ThemeName = 'light' | 'dark' | 'contrast'

/** `auto` follows the system. */
export type ThemeChoice = 'auto' | ThemeName
