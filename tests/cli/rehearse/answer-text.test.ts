import { answerText } from '../../../src/cli/rehearse/answer-text'

const shown = (body: string): string => answerText(body, { showValues: false })

describe('answerText', () => {
  it.each([
    ['', ''],
    [' ok\n', 'ok'],
    ['{"error":"no such call"}', '{"error":"no such call"}'],
    ['one\n\n  two\tthree', 'one two three'],
    [
      '<!DOCTYPE html>\n<html><head><title>Error</title><style>a{b:c}</style></head><body><script>x()</script><pre>Cannot POST /</pre>',
      'Error Cannot POST /'
    ],
    [
      '<html><title>Error</title><pre>SyntaxError: Expected &#39;,&#39; &amp; &lt;more&gt;<br> &nbsp; &nbsp;at JSON.parse<br>x</pre>',
      "Error SyntaxError: Expected ',' & <more>"
    ],
    ['<', ''],
    ['a < b', 'a < b'],
    ['no call of 13800000001', 'no call of 138****0001'],
    ['red\u001b[31m', 'red\\u001b[31m']
  ])('shows %j as %j', (body, text) => {
    expect(shown(body)).toBe(text)
  })

  it('shows at most 200 characters', () => {
    expect(shown('no '.repeat(200))).toBe(`${'no '.repeat(200).slice(0, 199)}…`)
  })

  it('shows values if they are asked for', () => {
    expect(answerText('no call of 13800000001', { showValues: true })).toBe('no call of 13800000001')
  })
})
