import { PassThrough } from 'node:stream'
import { diagnosticsSink, outputSink } from '../../../src/cli/node/sink'

describe.each([
  ['outputSink', outputSink],
  ['diagnosticsSink', diagnosticsSink]
])('%s', (_name, sinkOf) => {
  it.each([
    [{ columns: 120 }, 120],
    [{ columns: 1 }, 1],
    [{ columns: 0 }, 80],
    [{}, 80]
  ])('of a stream that says %j has %i columns', (said, columns) => {
    expect(sinkOf(Object.assign(new PassThrough(), said)).columns).toBe(columns)
  })
})
