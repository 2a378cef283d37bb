import { KINDS } from '../../src/events'
import { fieldsOf } from '../../src/events/fields-of'
import { legsOf } from '../../src/events/legs-of'

const legs = (fields: readonly { readonly path: readonly string[] }[]): unknown =>
  legsOf(fields).map(({ answer, release }) => [answer.path.join('.'), release.path.join('.')])

describe('legsOf', () => {
  it.each([
    ['voice-code', [['stime', 'etime']]],
    [
      'callback-cdr',
      [
        ['callerstime', 'calleretime'],
        ['calledstime', 'calledetime']
      ]
    ],
    ['callback-state', []],
    ['conference', [['stime', 'etime']]]
  ] as const)('returns the pairs of times of %s', (kind, names) => {
    expect(
      legsOf(fieldsOf(KINDS[kind])).map(({ answer, release }) => [answer.name, release.name])
    ).toStrictEqual(names)
  })

  it('pairs times of the same leg alone', () => {
    const paths = ['releaseTime', 'a.releaseTime', 'b.answerTime', 'c.releaseTime.x', 'c.answerTime.x']
    expect(legs(paths.map((path) => ({ path: path.split('.') })))).toStrictEqual([])
    expect(legs([{ path: ['a', 'releaseTime'] }, { path: ['a', 'answerTime'] }])).toStrictEqual([
      ['a.answerTime', 'a.releaseTime']
    ])
  })
})
