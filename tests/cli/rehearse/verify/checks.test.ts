import { decodeEach } from '../../../../src/decode'
import { CHECKS, CONFLICT, DUPLICATES } from '../../../../src/cli/rehearse/verify/checks'
import { CONCLUSIONS } from '../../../../src/cli/rehearse/verify/conclusions'
import type { CheckRequest } from '../../../../src/cli/rehearse/verify/check'
import { createMaterial } from '../../../../src/cli/rehearse/verify/material'

const requestsOf = async (name: string): Promise<readonly CheckRequest[]> => {
  const check = CHECKS.find((candidate) => candidate.name === name)
  return (await check?.requests(createMaterial(1))) ?? []
}

const addressesOf = async (name: string, url: string): Promise<readonly (string | undefined)[]> =>
  (await requestsOf(name)).map(({ at }) => at?.(new URL(url)).href)

it('has names that fit, each once', () => {
  const names = [...CHECKS, ...CONCLUSIONS].map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => name.length > 46)).toEqual([])
  expect(names).toEqual(expect.arrayContaining([CONFLICT, DUPLICATES]))
})

it('has advice that is sentences', () => {
  for (const { advice } of [...CHECKS, ...CONCLUSIONS]) expect(advice).toMatch(/^[A-Z].+\.$/)
})

it('sends each event in one check only', async () => {
  const material = createMaterial(1)
  const owners = new Map<string, Set<string>>()
  for (const { name, requests } of CHECKS) {
    for (const { plain } of await requests(material)) {
      const decoded = decodeEach(plain, { maxBytes: 10_000_000 })
      const events = decoded._tag === 'Left' ? [] : decoded.right.events
      for (const { requestId } of events) {
        owners.set(requestId, (owners.get(requestId) ?? new Set()).add(name))
      }
    }
  }
  expect(owners.size).toBeGreaterThan(1000)
  expect([...owners.values()].filter((names) => names.size > 1)).toEqual([])
})

it('adds to the query that an address has', async () => {
  expect(await addressesOf('?Call and ?CallState', 'http://localhost/a')).toEqual([
    'http://localhost/a?Call',
    'http://localhost/a?CallState'
  ])
  expect(await addressesOf('?Call and ?CallState', 'http://localhost/a?token=x')).toEqual([
    'http://localhost/a?token=x&Call',
    'http://localhost/a?token=x&CallState'
  ])
})

it('adds a slash, or takes it away', async () => {
  const name = 'slash at the end of the path'
  expect(await addressesOf(name, 'http://localhost/a?b')).toEqual(['http://localhost/a/?b'])
  expect(await addressesOf(name, 'http://localhost/a/')).toEqual(['http://localhost/a'])
})

it('breaks bodies off that are complete JSON, before their declared end', async () => {
  const [byLength] = await requestsOf('half a body, then a good one')
  const [chunked] = await requestsOf('half a chunked body, then a good one')
  expect(byLength).toMatchObject({ breaksOff: true, length: (byLength?.plain.length ?? 0) + 1000 })
  expect(chunked).toMatchObject({ breaksOff: true, length: 'chunked' })
})

it.each([
  ['slash at the end of the path', 404, 'only the exact path is answered 200'],
  ['600 kB of good records', 500, 'larger than your limit']
])('notes %s', (name, status, text) => {
  const { note } = CHECKS.find((check) => check.name === name) ?? {}
  expect(note?.(status)).toContain(text)
  expect(note?.(200)).toBeUndefined()
})

it.each([
  ['good callback-cdr', [200]],
  ['truncated body', [500]],
  ['600 kB of good records', [200, 500]],
  ['GET', [400, 404, 405, 500]],
  ['slash at the end of the path', [200, 201, 302, 400, 404, 405, 500]]
])('accepts for %s only %j', (name, statuses) => {
  const { accepts } = CHECKS.find((check) => check.name === name) ?? {}
  expect([200, 201, 302, 400, 404, 405, 500].filter((status) => accepts?.(status))).toEqual(statuses)
})
