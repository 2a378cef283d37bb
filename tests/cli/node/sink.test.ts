import { PassThrough } from 'node:stream'
import { diagnosticsSink, outputSink } from '../../../src/cli/node/sink'

describe.each([
  ['outputSink', outputSink],
  ['diagnosticsSink', diagnosticsSink]
])('%s', (_name, sinkOf) => {
  it.each([
    [120, 120],
    [1, 1],
    [0, 80],
    [undefined, 80]
  ])('of a stream that says %p columns has %i', (columns, expected) => {
    expect(sinkOf(Object.assign(new PassThrough(), { isTTY: true, columns })).columns).toBe(expected)
  })
})
