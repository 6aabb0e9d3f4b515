import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checks, runChecks } from '@/checks'
import { emptyLayout, seedForm } from '../support/seed-form'
import { fixtures } from './fixtures'

const idsOnDisk = readdirSync(new URL('../../src/checks', import.meta.url))
  .flatMap((file) => /^(q\d\d)-[a-z0-9-]+\.ts$/.exec(file)?.[1] ?? [])
  .map((id) => id.toUpperCase())

it('registers every check file once, in order of id', () => {
  expect(checks.map(({ id }) => id)).toEqual(idsOnDisk.sort())
})

it('keeps no fixture for a check that is gone', () => {
  expect(Object.keys(fixtures).sort()).toEqual(checks.map(({ id }) => id))
})

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const fixture = fixtures[id]

  it('has a form that fires, one that passes and one to which it does not apply', () => {
    expect(fixture).toBeDefined()
    expect(
      [fixture!.fires, fixture!.passes, fixture!.notApplicable].map(
        (form) => check.judge(form, { previous: null }).outcome,
      ),
    ).toEqual(['fires', 'pass', 'not_applicable'])
  })

  it('says what it found and points at cells when it fires', () => {
    const { message, fields } = check.judge(fixture!.fires, { previous: null })
    expect(message).toMatch(/\p{Script=Han}/u)
    expect(message).not.toMatch(/undefined|null|NaN|\[object/)
    expect(fields.length).toBeGreaterThan(0)
  })

  it('never fires on a layout that asks nothing', () => {
    expect(check.judge(emptyLayout, { previous: null }).outcome).toBe('not_applicable')
  })

  it('tells the reader why it exists and what it compares', () => {
    for (const text of [check.name, check.rationale, check.basis])
      expect(text).toMatch(/\p{Script=Han}{4}/u)
  })
})

it('runs every check on a form, in order of id', () => {
  const results = runChecks(seedForm, { previous: null })
  expect(results.map(({ check }) => check)).toEqual(checks)
})
