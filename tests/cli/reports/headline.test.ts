import { headlineOf } from '../../../src/cli/reports/headline'
import { MISSING, summaryOf } from '../formats/samples'

type SummaryParts = Parameters<typeof summaryOf>[0]

describe('headlineOf', () => {
  it.each<[SummaryParts, number, string, string]>([
    [{}, 0, 'open', 'no payloads'],
    [{ interrupted: true }, 0, 'open', 'no payloads'],
    [{ payloads: 1 }, 0, 'good', '1 payload, all good'],
    [{ payloads: 1204 }, 0, 'good', '1,204 payloads, all good'],
    [{ payloads: 2, repairs: { 'padded-key': 1 } }, 0, 'good', '2 payloads, none rejected'],
    [{ payloads: 2, interrupted: true }, 0, 'open', '2 payloads, none rejected'],
    [{ payloads: 2, rejectedPayloads: 1 }, 0, 'bad', '1 of 2 payloads rejected'],
    [{ payloads: 2 }, 1, 'bad', '1 of 2 payloads repaired'],
    [{ payloads: 1 }, 1, 'bad', '1 of 1 payload repaired'],
    [
      { payloads: 9999, rejectedPayloads: 1000 },
      2000,
      'bad',
      '1,000 of 9,999 payloads rejected, 2,000 repaired'
    ],
    [{ payloads: 1204, payloadsWithWarnings: 2 }, 0, 'warning', '2 of 1,204 payloads with warnings'],
    [
      { payloads: 1, payloadsWithWarnings: 1, interrupted: true },
      0,
      'warning',
      '1 of 1 payload with warnings'
    ],
    [{ payloads: 3, payloadsWithWarnings: 1 }, 1, 'bad', '1 of 3 payloads with warnings, 1 repaired'],
    [
      { payloads: 9, rejectedPayloads: 1, payloadsWithWarnings: 2 },
      3,
      'bad',
      '1 of 9 payloads rejected, 2 with warnings, 3 repaired'
    ],
    [
      { payloads: 2, payloadsWithWarnings: 1, problems: [MISSING] },
      0,
      'bad',
      '1 of 2 payloads with warnings, 1 path could not be read'
    ],
    [{ payloads: 2, rejectedPayloads: 1, interrupted: true }, 0, 'bad', '1 of 2 payloads rejected'],
    [{ problems: [MISSING] }, 0, 'bad', 'no payloads, 1 path could not be read'],
    [{ payloads: 2, problems: [MISSING] }, 0, 'bad', '2 payloads, none rejected, 1 path could not be read'],
    [
      { payloads: 2, rejectedPayloads: 1, problems: [MISSING, MISSING] },
      1,
      'bad',
      '1 of 2 payloads rejected, 1 repaired, 2 paths could not be read'
    ]
  ])('of %j, with %i reported for repairs, is %s: %s', (parts, onlyRepairedPayloads, verdict, text) => {
    expect(headlineOf(summaryOf({ ...parts, onlyRepairedPayloads }))).toStrictEqual({ verdict, text })
  })
})
