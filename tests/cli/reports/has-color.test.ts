import { COLOR_MODES, hasColor } from '../../../src/cli/reports/has-color'

type Env = Readonly<Record<string, string>>

const isColored = (mode: (typeof COLOR_MODES)[number], isTerminal: boolean, env: Env): boolean =>
  hasColor(mode, { isTerminal, columns: 80, write: () => Promise.resolve() }, { env })

describe('hasColor', () => {
  it.each<[boolean, boolean, Env]>([
    [true, true, {}],
    [false, false, {}],
    [false, true, { NO_COLOR: '1' }],
    [false, true, { NO_COLOR: '0' }],
    [true, true, { NO_COLOR: '' }],
    [false, false, { NO_COLOR: '' }],
    [false, true, { TERM: 'dumb' }],
    [true, true, { TERM: 'xterm' }]
  ])('is %s for --color auto, terminal %s, environment %j', (expected, isTerminal, env) => {
    expect(isColored('auto', isTerminal, env)).toBe(expected)
  })

  it.each([
    [true, 'always'],
    [false, 'never']
  ] as const)('is %s for --color %s on every stream', (expected, mode) => {
    for (const isTerminal of [true, false]) {
      for (const env of [{}, { NO_COLOR: '1' }, { TERM: 'dumb' }]) {
        expect(isColored(mode, isTerminal, env)).toBe(expected)
      }
    }
  })

  it('has three modes', () => {
    expect(COLOR_MODES).toStrictEqual(['auto', 'always', 'never'])
  })
})
