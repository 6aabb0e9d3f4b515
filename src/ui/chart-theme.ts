import type { ThemeName } from '@/domain/theme'

/** Colours of a drawing; the same names as the custom properties of `styles.css`. */
export interface ChartTheme {
  readonly ink: string
  readonly muted: string
  readonly grid: string
  readonly paper: string
  readonly accent: string
  readonly met: string
  readonly near: string
  readonly below: string
  readonly missing: string
}

/** Status colours differ in lightness too, so that they survive grey print. */
export const chartThemes: Readonly<Record<ThemeName, ChartTheme>> = {
  light: {
    ink: '#1c2733',
    muted: '#56626f',
    grid: '#e2dfd8',
    paper: '#ffffff',
    accent: '#2b5c8a',
    met: '#5fae9f',
    near: '#d59a3a',
    below: '#b8432f',
    missing: '#c9c6bf',
  },
  dark: {
    ink: '#e6e9ed',
    muted: '#a3adb8',
    grid: '#2c353f',
    paper: '#1a2129',
    accent: '#7fb2e5',
    met: '#3f8f81',
    near: '#c98f35',
    below: '#e0705c',
    missing: '#46505b',
  },
  contrast: {
    ink: '#000000',
    muted: '#000000',
    grid: '#767676',
    paper: '#ffffff',
    accent: '#00338d',
    met: '#8fd0c3',
    near: '#e0a33a',
    below: '#a01f0c',
    missing: '#bdbdbd',
  },
}

/** Black on white; what the colours mean is told apart by lightness and pattern alone. */
export const printTheme: ChartTheme = {
  ink: '#000000',
  muted: '#333333',
  grid: '#d0d0d0',
  paper: '#ffffff',
  accent: '#12395f',
  met: '#b5ddd5',
  near: '#c98a2e',
  below: '#7d1f10',
  missing: '#d9d9d9',
}

/** System fonts only: nothing is downloaded. Single quotes: it stands in attributes of SVG. */
export const FONT_FAMILY =
  "'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif"
