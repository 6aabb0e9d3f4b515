import * as z from 'zod/mini'
import { blankColumns } from '@/domain/finding'

const dataset = z.enum(['real', 'demonstration'])
/** In ms since 1970. */
const at = z.number()
/** Who decided, in their own words; may be empty. */
const by = z.string()
const fiscalYear = z.int().check(z.minimum(1900), z.maximum(2999))
/** Hundredths of a percent. */
const basisPoints = z.int().check(z.minimum(0), z.maximum(10_000))

const Answers = z.object({
  department: z.exactOptional(z.string()),
  year: z.exactOptional(fiscalYear),
  targets: z.exactOptional(z.enum(['percent', 'fraction'])),
  departmentColumn: z.exactOptional(z.string()),
  blanks: z.exactOptional(z.partialRecord(z.enum(blankColumns), z.enum(['above', 'skip']))),
})

/** What a source could not say by itself. */
const SourceChosen = z.object({
  about: z.literal('source'),
  /** The hash of its bytes. */
  sourceId: z.string(),
  encoding: z.exactOptional(z.enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])),
  /** By sheet, or by form where a sheet holds several: see `placeKeyOf`. */
  answers: z.exactOptional(z.record(z.string(), Answers)),
})

/** A shipped file that is in no figure. */
const ShippedOff = z.object({
  about: z.literal('shipped-off'),
  /** Its path in the manifest. */
  name: z.string(),
})

/** Which division's department a source means by a name that several divisions have. */
const DivisionChosen = z.object({
  about: z.literal('division'),
  /** The hash of its bytes. */
  sourceId: z.string(),
  /** Normalised name, without a division. */
  departmentId: z.string(),
  divisionCode: z.string().check(z.regex(/^\d{6}$/)),
})

/** Which of several forms of a department and year is in effect. */
const ConflictChosen = z.object({
  about: z.literal('conflict'),
  /** Department and year in one text. */
  conflict: z.string(),
  candidate: z.string(),
})

/** Whether two names mean the same. */
const NameChosen = z.object({
  about: z.literal('name'),
  dataset,
  kind: z.enum(['department', 'indicator']),
  /** For an indicator, the department that the name belongs to; `null`: every department. */
  departmentName: z.nullable(z.string()),
  name: z.string().check(z.minLength(1)),
  canonicalName: z.string().check(z.minLength(1)),
  isSame: z.boolean(),
  evidence: z.string(),
  by,
  at,
})

const RateTarget = z.object({ metric: z.literal('completion_rate'), basisPoints })
const IndicatorTarget = z.object({
  metric: z.literal('indicator'),
  name: z.string().check(z.minLength(1)),
  comparator: z.enum(['>=', '<=', '=']),
  /** Exact decimal, such as `95` or `0.5`. */
  number: z.string().check(z.regex(/^-?\d{1,12}(\.\d{1,6})?$/)),
  unit: z.nullable(z.string()),
})

/** A target that the reader set on the page. */
const TargetChosen = z.object({
  about: z.literal('target'),
  dataset,
  /** `null`: any. */
  departmentId: z.nullable(z.string()),
  fiscalYear: z.nullable(fiscalYear),
  target: z.discriminatedUnion('metric', [RateTarget, IndicatorTarget]),
  at,
})

/** What became of a finding. */
const ReviewChosen = z.object({
  about: z.literal('review'),
  dataset,
  departmentId: z.string(),
  fiscalYear,
  checkId: z.string(),
  state: z.enum(['verified', 'returned', 'explained']),
  note: z.string(),
  /** Of the values that the check had judged. */
  fingerprint: z.string(),
  by,
  at,
})

/** One thing that the reader has decided: kept in the browser and in packages as it stands here. */
export const Chosen = z.discriminatedUnion('about', [
  SourceChosen,
  ShippedOff,
  DivisionChosen,
  ConflictChosen,
  NameChosen,
  TargetChosen,
  ReviewChosen,
])
export type Chosen = z.infer<typeof Chosen>
export type About = Chosen['about']
export type ChosenAbout<Kind extends About> = Extract<Chosen, { readonly about: Kind }>

/** What it is about, in one text: choosing again replaces what was chosen before. */
export function keyOf(chosen: Chosen): string {
  switch (chosen.about) {
    case 'source':
      return joined('source', chosen.sourceId)
    case 'shipped-off':
      return joined('shipped-off', chosen.name)
    case 'division':
      return joined('division', chosen.sourceId, chosen.departmentId)
    case 'conflict':
      return joined('conflict', chosen.conflict)
    case 'name': {
      const { kind, departmentName, name, canonicalName } = chosen
      return joined('name', chosen.dataset, kind, departmentName, name, canonicalName)
    }
    case 'target': {
      const { departmentId, fiscalYear: year, target } = chosen
      const what = target.metric === 'indicator' ? target.name : null
      return joined('target', chosen.dataset, departmentId, year, what)
    }
    case 'review':
      return joined(
        'review',
        chosen.dataset,
        chosen.departmentId,
        chosen.fiscalYear,
        chosen.checkId,
      )
  }
}

/** Names may hold any character, so the parts are quoted. */
const joined = (about: About, ...parts: readonly (string | number | null)[]): string =>
  `${about} ${JSON.stringify(parts)}`
