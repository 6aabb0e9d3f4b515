import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { checks, runChecks } from '@/checks'
import type { Check, CheckResult } from '@/checks/check'
import type { Form } from '@/domain/form'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { emptyLayout, seedForm } from '../support/seed-form'
import { fixtures } from './fixtures'
import { judgeAll, judgeAtTarget, type Situation } from './situation'

const idsOnDisk = readdirSync(new URL('../../src/checks', import.meta.url))
  .flatMap((file) => /^(q\d\d)-[a-z0-9-]+\.ts$/.exec(file)?.[1] ?? [])
  .map((id) => id.toUpperCase())

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

async function resultOf({ id, kind }: Check, given: Form | Situation): Promise<CheckResult> {
  const results = kind === 'target' ? await judgeAtTarget(engine, given) : judgeAll(given)
  return results.get(id)!
}

it('registers every check file once, in order of id', () => {
  expect(checks.map(({ id }) => id)).toEqual(idsOnDisk.sort())
})

it('has all 31 checks of the list', () => {
  const listed = Array.from({ length: 31 }, (_, index) => `Q${String(index + 1).padStart(2, '0')}`)
  expect(checks.map(({ id }) => id)).toEqual(listed)
})

it('keeps no fixture for a check that is gone', () => {
  expect(Object.keys(fixtures).sort()).toEqual(checks.map(({ id }) => id))
})

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const fixture = fixtures[id]

  it('has a form that fires, one that passes and one to which it does not apply', async () => {
    expect(fixture).toBeDefined()
    const outcomes = []
    for (const given of [fixture!.fires, fixture!.passes, fixture!.notApplicable])
      outcomes.push((await resultOf(check, given)).outcome)
    expect(outcomes).toEqual(['fires', 'pass', 'not_applicable'])
  })

  it('says what it found and points at cells when it fires', async () => {
    const { message, fields } = await resultOf(check, fixture!.fires)
    expect(message).toMatch(/\p{Script=Han}/u)
    expect(message).not.toMatch(/undefined|null|NaN|\[object/)
    expect(fields.length).toBeGreaterThan(0)
  })

  it('never fires on a layout that asks nothing', async () => {
    expect((await resultOf(check, emptyLayout)).outcome).toBe('not_applicable')
  })

  it('tells the reader why it exists and what it compares', () => {
    for (const text of [check.name, check.rationale, check.basis])
      expect(text).toMatch(/\p{Script=Han}{4}/u)
  })
})

it('runs every check of one form, in order of id', () => {
  const results = runChecks(seedForm, { previous: null })
  expect(results.map(({ check }) => check)).toEqual(checks.filter(({ kind }) => kind === 'form'))
})
