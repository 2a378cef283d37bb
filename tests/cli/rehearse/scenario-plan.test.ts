import { WrongUse } from '../../../src/cli/host'
import {
  isScenarioName,
  SCENARIO_NAMES,
  scenarioPlan,
  type ScenarioSettings
} from '../../../src/cli/rehearse/scenario-plan'
import { type CallbackEvent, parse, REPAIR_CODES, wasConnected } from '../../../src'
import { scenarios } from '../../../src/testing'
import { readPlan, textOf } from './rehearsed'

const SETTINGS: ScenarioSettings = { variant: 'in-order', quirks: [], count: 1, seed: 1, shift: undefined }

const bodiesOf = async (
  names: readonly (keyof typeof scenarios)[],
  settings: Partial<ScenarioSettings> = {}
): Promise<readonly string[]> =>
  (await readPlan(scenarioPlan(names, { ...SETTINGS, ...settings }))).map(({ body }) => textOf(body))

const idsOf = (bodies: readonly string[]): ReadonlySet<string> =>
  new Set(bodies.flatMap((body) => parse(body).events.map(({ requestId }) => requestId)))

/** The address of a recording contains the id that the scenario has without `send`. */
const withoutRecording = (event: CallbackEvent): object => ({ ...event, recordingUrl: undefined })

describe('scenarioPlan', () => {
  it.each(SCENARIO_NAMES)('plays %s: the events of the scenario, with one id', async (name) => {
    const bodies = await bodiesOf([name])
    const expected = scenarios[name]().flatMap(({ events }) => events)
    const events = bodies.flatMap((body) => parse(body).events).map(withoutRecording)
    const [id = ''] = idsOf(bodies)
    expect(idsOf(bodies).size).toBe(1)
    expect(events).toStrictEqual(expected.map((event) => withoutRecording({ ...event, requestId: id })))
  })

  it('plays several scenarios several times, each call with its own id', async () => {
    const bodies = await bodiesOf(['voice-code', 'unanswered'], { count: 3 })
    expect(bodies).toHaveLength(3 * (1 + scenarios.unanswered().length))
    expect(idsOf(bodies).size).toBe(6)
  })

  it('depends on the seed', async () => {
    const bodies = await bodiesOf(['answered'], { seed: 7 })
    expect(idsOf(await bodiesOf(['answered'], { seed: 8 }))).not.toStrictEqual(idsOf(bodies))
  })

  it('ends each call at a moment, or shifts by seconds', async () => {
    const endsAt = Date.parse('2026-11-26T12:00:00+08:00')
    const plan = await readPlan(scenarioPlan(['answered'], { ...SETTINGS, count: 2, shift: { endsAt } }))
    const ends = plan.map(({ body }) => textOf(body)).filter((body) => body.includes('2026-11-26 12:00:00'))
    // The last pushes of both legs, and the CDR, of two calls.
    expect(ends).toHaveLength(6)
    const moments = plan.map(({ moment }) => Number(moment))
    expect(moments).toStrictEqual([...moments].sort((one, other) => one - other))
    expect(await bodiesOf(['voice-code'], { shift: { seconds: 3600 } })).toStrictEqual([
      expect.stringContaining('2024-01-05 11:00:00')
    ])
  })

  it('plays variants and quirks', async () => {
    const bodies = await bodiesOf(['answered'], { variant: 'duplicates', quirks: REPAIR_CODES })
    expect(bodies).toHaveLength(18)
    expect(bodies[0]).toBe(bodies[1])
    const { events, repairs } = parse(bodies[17] ?? '')
    expect(events.map((event) => event.kind === 'callback-cdr' && wasConnected(event))).toStrictEqual([true])
    expect(repairs.length).toBeGreaterThan(4)
  })

  it('rejects a variant that the scenario does not have', async () => {
    await expect(bodiesOf(['conference'], { variant: 'cdr-before-last-push' })).rejects.toThrow(
      new WrongUse('conference: variant must be one of in-order, duplicates, retried')
    )
  })

  it('rethrows a defect', async () => {
    const defect = new TypeError('a defect')
    const spy = jest.spyOn(scenarios, 'answered').mockImplementationOnce(() => {
      throw defect
    })
    await expect(bodiesOf(['answered'])).rejects.toThrow(defect)
    spy.mockRestore()
  })
})

describe('isScenarioName', () => {
  it('knows the scenarios', () => {
    expect(SCENARIO_NAMES).toStrictEqual(['answered', 'unanswered', 'rejected', 'conference', 'voice-code'])
    expect(['answered', 'voice-code', './answered', 'toString', ''].filter(isScenarioName)).toStrictEqual([
      'answered',
      'voice-code'
    ])
  })
})
