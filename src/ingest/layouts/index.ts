import type { Layout } from '../layout'
import { chongqing } from './chongqing'
import { hubei } from './hubei'
import { hunan } from './hunan'
import { national } from './national'
import { rollup } from './rollup'
import { sichuan } from './sichuan'
import { tianhe } from './tianhe'

/** Every form layout. A new one is a new file and one line here. */
export const layouts: readonly Layout[] = [
  tianhe,
  national,
  hunan,
  hubei,
  chongqing,
  sichuan,
  rollup,
]
