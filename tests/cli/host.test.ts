import { ClosedPipe, FileError, OutputError, WrongUse } from '../../src/cli/host'

it.each([
  [new ClosedPipe('x'), 'ClosedPipe'],
  [new WrongUse('x'), 'WrongUse'],
  [new FileError('x'), 'FileError'],
  [new OutputError('x'), 'OutputError']
])('%s has its own name', (error, name) => {
  expect(error.name).toBe(name)
  expect(error).toBeInstanceOf(Error)
})
