import { escapeHtml, markup, trusted } from '../../../../src/cli/reports/statistics/markup'

describe('markup', () => {
  it('escapes every character that ends a text or an attribute', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;`)).toBe(
      '&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;amp;'
    )
  })

  it('fills in HTML, lists and numbers, and leaves out false', () => {
    const list = [trusted('<i>'), escapeHtml('<b>')]
    expect(markup`<p${false}>${list}${1.5}${trusted('</p>')}`).toBe('<p><i>&#60;b&#62;1.5</p>')
  })

  it('leaves backslashes as they are', () => {
    expect(markup`<p>${escapeHtml(String.raw`\u000a`)}`).toBe(String.raw`<p>\u000a`)
  })
})
