import { ISSUE_CODES } from '../../src'

it('has every reason to refuse, from the bytes to the fields', () => {
  expect(ISSUE_CODES).toStrictEqual([
    'invalid-utf8',
    'empty-body',
    'body-too-large',
    'malformed-json',
    'truncated-json',
    'ambiguous-key',
    'unknown-payload',
    'unknown-kind',
    'missing-field',
    'invalid-field'
  ])
})
