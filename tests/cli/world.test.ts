import { ClosedPipe, FileError, WrongUse } from '../../src/cli/world'

it('has errors with names of their own', () => {
  expect([new ClosedPipe(), new WrongUse('x'), new FileError('x')].map(({ name }) => name)).toStrictEqual([
    'ClosedPipe',
    'WrongUse',
    'FileError'
  ])
})
