import type { Answer, Outgoing } from '../../../../src/cli/host'
import { CHECKS } from '../../../../src/cli/rehearse/verify/checks'
import { CONCLUSIONS } from '../../../../src/cli/rehearse/verify/conclusions'
import { run } from '../../../support/memory-host'
import { answered, perfect } from './perfect'

const COMMAND = 'send --verify --to http://localhost:3000/callbacks/secret'
const COUNT = CHECKS.length + CONCLUSIONS.length

const created = (): Answer => answered(201)

it('prints a line for each check and exits with 0', async () => {
  const { status, stdout, stderr } = await run(`${COMMAND} --seed 7`, { answer: perfect })
  const lines = stdout.split('\n')
  expect(lines[0]).toBe('verifying http://localhost:3000/…')
  expect(lines[1]).toBe('✔ good voice-code                                 200            5 ms')
  // One for each check that is not skipped, one for those that are, and the totals.
  expect(lines.filter((line) => /^[✔✖ℹ–] /.test(line))).toHaveLength(COUNT - 4 + 2)
  expect(stdout).toContain('\n– 4 checks: skipped\n    a 200 for an event that is lost passes: ')
  expect(lines.filter((line) => line.length > 80)).toEqual([])
  expect(stdout).toContain(
    '\n✔ 37 passed, 0 failed, 1 passed with a note, 4 skipped\n  the same again: --seed 7\n'
  )
  expect(stdout).not.toContain('secret')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

it('exits with 1 if a check fails', async () => {
  const { status, stdout } = await run(COMMAND, { answer: created })
  expect(status).toBe(1)
  expect(stdout).toContain('expected 200, got 201\n    → Answer exactly 200 or 500')
})

it('prints in colour on a terminal', async () => {
  const { stdout } = await run(COMMAND, { answer: created, terminals: ['stdout'] })
  expect(stdout).toContain('\u001b[31m✖')
})

it('prints JSON', async () => {
  const { stdout } = await run(`${COMMAND} --format json --seed 7`, { answer: perfect })
  const { checks, totals } = JSON.parse(stdout) as {
    readonly checks: readonly object[]
    readonly totals: object
  }
  expect(checks).toHaveLength(COUNT)
  expect(totals).toEqual({ passed: 37, failed: 0, noted: 1, skipped: 4, seed: 7 })
})

it('prints lines of JSON', async () => {
  const { stdout } = await run(`${COMMAND} --format ndjson`, {
    answer: perfect,
    clock: '2024-01-05T10:00:00Z'
  })
  const lines = stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(COUNT + 1)
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ type: 'totals', seed: 1_704_448_800_000 })
})

it('says in one line that the receiver cannot be reached, and exits with 3', async () => {
  expect(await run(COMMAND)).toMatchObject({
    status: 3,
    stdout: '',
    stderr: 'error: http://localhost:3000/…: connection refused\n'
  })
})

it('says in one line that the file cannot be read, and exits with 3', async () => {
  const { status, stdout, stderr } = await run(`${COMMAND} --stored none.ndjson`, { answer: perfect })
  expect({ status, stderr }).toEqual({ status: 3, stderr: 'error: none.ndjson: no such file or folder\n' })
  expect(stdout).toContain('4 skipped')
})

it('exits with 130 when it is interrupted', async () => {
  const { status, stdout } = await run(COMMAND, { answer: perfect, interruptAt: 'good conference' })
  expect(status).toBe(130)
  expect(stdout).toContain('✔ 4 passed, 0 failed, 38 skipped')
})

it('passes a bug on', async () => {
  const answer = (): never => {
    throw new RangeError('a bug')
  }
  await expect(run(COMMAND, { answer })).rejects.toThrow('a bug')
})

describe('wrong use', () => {
  const sent: Outgoing[] = []
  const answer = (request: Outgoing): Answer => {
    sent.push(request)
    return answered(200)
  }

  it.each([
    [
      'send --verify answered --to http://localhost',
      '--verify has its own bodies: name no scenario and no file'
    ],
    ['send answered --stored f --to http://localhost', '--stored needs --verify'],
    ['send --verify --stored= --to http://localhost', 'It must not be empty.'],
    ['send --verify --to http://192.0.2.10', '--to is another machine; add --allow-remote'],
    [
      'send --to http://localhost',
      'name scenarios (answered, unanswered, rejected, conference, voice-code) or files'
    ],
    [
      'send --verify --count 2 --to http://localhost',
      "option '--verify' cannot be used with option '--count <n>'"
    ]
  ])('%s', async (commandLine, message) => {
    const { status, stderr } = await run(commandLine, { answer })
    expect(stderr).toContain(message)
    expect(status).toBe(2)
    expect(sent).toEqual([])
  })
})
