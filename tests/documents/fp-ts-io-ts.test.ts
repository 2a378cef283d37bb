import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as huadan from '../../src'
import { build } from '../../src/testing'
import { GUIDES, printedBy, readGuide, runFile, shownBy } from './guide-code'

const PAGES = GUIDES.map((folder) => readGuide(folder, 'fp-ts-io-ts.md'))

interface Validation {
  readonly readEvent: (value: unknown) => Promise<huadan.AnyEvent>
  readonly readBuilt: () => Promise<huadan.AnyEvent>
}

describe.each(PAGES)('$folder/fp-ts-io-ts.md', (page) => {
  it('has its code in named files', () => {
    expect(page.text.match(/^```ts$/gm)).toHaveLength(page.files.size)
    expect([...page.files.keys()]).toStrictEqual(['describe.ts', 'codecs.ts', 'validate.ts'])
  })

  it.each(['describe.ts', 'codecs.ts'])('prints what the comments of %s say', (name) => {
    const printed = printedBy(page, name)
    expect(printed).not.toHaveLength(0)
    expect(printed).toStrictEqual(shownBy(page, name))
  })

  it('validates with a Standard Schema', async () => {
    const { readEvent, readBuilt } = runFile(page, 'validate.ts') as unknown as Validation
    const event = build['callback-cdr']()
    expect(await readEvent(huadan.toJson(event))).toStrictEqual(event)
    expect((await readBuilt()).kind).toBe('conference')
    await expect(readEvent({ kind: 'fax' })).rejects.toThrow(/^`kind` must be one of /)
  })

  it('lists every codec', () => {
    for (const [name, value] of Object.entries(huadan)) {
      if (typeof value === 'object' && '~standard' in value) expect(page.text).toContain(`\`${name}\``)
    }
  })

  it('has the ranges of the peers', () => {
    const { peerDependencies } = JSON.parse(
      readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')
    ) as { peerDependencies: Readonly<Record<string, string>> }
    for (const peer of ['fp-ts', 'io-ts']) {
      expect(page.text).toContain(`\`${peer}\` ${peerDependencies[peer]}`)
    }
  })
})
