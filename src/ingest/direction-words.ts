import type { Direction } from '@/domain/form'

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  越高越好: 'higher_better',
  越大越好: 'higher_better',
  正向: 'higher_better',
  higher_better: 'higher_better',
  越低越好: 'lower_better',
  越小越好: 'lower_better',
  反向: 'lower_better',
  负向: 'lower_better',
  逆向: 'lower_better',
  lower_better: 'lower_better',
  无方向: 'none',
  none: 'none',
}

/** 无 says that there is no good direction; `null` for what is no direction. */
export const directionOf = (text: string): Direction | null =>
  text === '无' ? 'none' : (DIRECTIONS[text] ?? null)
