import fc from 'fast-check'
import { safeParse } from '../../../src'
import { assertProperty } from '../../support/property'
import { isJson } from '../../support/text-oracle'
import { leakIn, NAME, PHONE, plantedBodies, secrets } from './planted'
import { dataOf, wordsOf } from './shown-of'

const expectNoLeak = (shown: Readonly<Record<string, string>>): void => {
  for (const [where, text] of Object.entries(shown)) {
    const leak = leakIn(text)
    if (leak !== undefined) throw new Error(`${where} shows ${leak}:\n${text}`)
  }
}

const known = fc.constantFrom('x', 'y', 'tel', 'fid', 'state')
const phones = fc.constantFrom(
  PHONE,
  ` ${PHONE}`,
  `+86${PHONE}`,
  '139 1234 5678',
  `tel:${PHONE}`,
  `a${PHONE}b`
)

describe('a rejection', () => {
  it.each([
    ['of anything', known, true],
    ['of keys that are phone numbers', phones, false]
  ])('%s shows no phone number, no URL, no customParm and no appid', (_, keys, hasData) => {
    let rejected = 0
    assertProperty(
      800,
      fc.property(plantedBodies(keys), fc.boolean(), (text, repair) => {
        for (const body of isJson(text) ? [text, JSON.parse(text) as unknown] : [text]) {
          const result = safeParse(body, { repair })
          if (result.success) continue
          rejected++
          expectNoLeak(wordsOf(body, result.error))
          if (hasData) expectNoLeak(dataOf(result.error))
        }
      })
    )
    // The law says nothing of bodies that decode.
    expect(rejected).toBeGreaterThan(600)
  })

  it('holds a key of the payload in the path of its issue, and there alone', () => {
    const result = safeParse(`{"cdr":[{"fid":"2","${PHONE}":1,"${PHONE}":2}]}`)
    if (result.success) throw new Error('a duplicate key is accepted')
    const [{ path, ...issue }] = result.error.issues
    expect(path).toStrictEqual(['cdr', 0, PHONE])
    expect(leakIn(JSON.stringify(issue))).toBeUndefined()
  })

  it('hands over the records by members that printing leaves out', () => {
    const result = safeParse(`{"cdr":[{"fid":"2","tel":"${PHONE}","customParm":"${NAME}"}]}`)
    if (result.success) throw new Error('a record without an id is taken')
    expect(result.error.rejected).toMatchObject([{ record: { tel: PHONE, customParm: NAME } }])
    expect(Object.keys(result.error)).toStrictEqual(['name', 'issues', 'repairs'])
  })

  it('shows no URL and no customParm that is a key', () => {
    assertProperty(
      800,
      fc.property(plantedBodies(secrets), (body) => {
        const result = safeParse(body)
        if (!result.success) expectNoLeak(wordsOf(body, result.error))
      })
    )
  })
})
