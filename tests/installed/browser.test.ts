import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Application, installApplication } from './support/application'
import { domOf } from './support/browser'
import { DECODED } from './support/sample'

let application: Application

beforeAll(() => {
  application = installApplication('browser')
})

/** The text of an element of the page, by its id. */
const textOf = (dom: string, id: string): string | undefined =>
  new RegExp(`<pre id="${id}">([^<]*)</pre>`)
    .exec(dom)?.[1]
    ?.replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

describe('a browser application', () => {
  it('is bundled without output', () => {
    expect(application.script('build')).toStrictEqual({ stdout: '', stderr: '' })
  })

  it('decodes the sample in the browser', () => {
    const dom = domOf(pathToFileURL(join(application.folder, 'index.html')))
    expect(textOf(dom, 'decoded')).toBe(DECODED)
    expect(textOf(dom, 'rejected')).toBe('unexpected end of JSON (line 3, column 80) [truncated-json]')
  })
})
