import { parseArguments } from '../../../src/cli/arguments'
import { COMMANDS, jobOf } from '../../../src/cli/commands'

describe('COMMANDS', () => {
  it('has every command once, the one to start with first', () => {
    expect(COMMANDS.map(({ name }) => name)).toStrictEqual([
      'validate',
      'decode',
      'stats',
      'calls',
      'send',
      'listen'
    ])
  })
})

describe('jobOf', () => {
  it.each([
    [
      'validate',
      [],
      { startedAt: 7, showValues: false, reportsWarnings: true, reportsRepairs: false, countsDetails: false }
    ],
    ['validate', ['--fail-on', 'warning'], { reportsWarnings: true, reportsRepairs: false }],
    ['validate', ['--fail-on', 'repaired'], { reportsRepairs: true }],
    ['validate', ['--show-values'], { showValues: true }],
    [
      'decode',
      [],
      {
        collectsCalls: false,
        showValues: false,
        reportsWarnings: false,
        reportsRepairs: true,
        countsDetails: false
      }
    ],
    ['decode', ['-q', '--show-values'], { showValues: true, reportsRepairs: false }],
    ['stats', [], { showValues: false, reportsWarnings: false, reportsRepairs: false, countsDetails: true }],
    ['calls', [], { showValues: false, reports: 'first', reportsRepairs: false, collectsCalls: true }],
    [
      'calls',
      ['-q', '--all', '--show-values'],
      { showValues: true, reports: 'every', reportsRepairs: false }
    ],
    [
      'stats',
      ['--no-repair', '--utc-offset', 'Z', '--field', 'body'],
      { reading: { input: 'auto', field: 'body' }, decoding: { repair: false, utcOffset: 'Z' } }
    ]
  ])('builds the job of %s %j from plain data', (command, args, job) => {
    const parsed = parseArguments([command, ...args], '1.2.3')
    if (parsed.text !== undefined) throw new Error(parsed.text)
    const built = jobOf(structuredClone({ command, options: { ...parsed.options }, startedAt: 7 }))
    expect(built).toMatchObject(job)
    expect(built.writeEvent !== undefined).toBe(command === 'decode')
  })

  it('throws for an unknown command', () => {
    expect(() => jobOf({ command: 'count', options: {}, startedAt: 7 })).toThrow(
      new RangeError('unknown command count')
    )
  })
})
