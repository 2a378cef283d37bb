import { WrongUse } from '../../../src/cli/host'
import { isPortHere, shownTarget, targetHider, targetOf } from '../../../src/cli/rehearse/target'

describe('isPortHere', () => {
  it.each([
    ['http://localhost:8787/', true],
    ['http://[::1]:8787/callbacks', true],
    ['http://localhost:3000/', false],
    ['http://localhost/', false],
    ['http://192.0.2.1:8787/', false]
  ])('of %s is %s', (url, isHere) => {
    expect(isPortHere(new URL(url), 8787)).toBe(isHere)
  })
})

describe('targetOf', () => {
  it.each([
    'http://localhost:3000/callbacks',
    'http://LOCALHOST/',
    'https://app.localhost/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://127.9.9.9/',
    'http://[::1]:8787/'
  ])('takes %s', (url) => {
    expect(targetOf(url, false).href).toBe(new URL(url).href)
  })

  it.each([
    'http://example.invalid/',
    'http://localhost.example.invalid/',
    'http://127.0.0.1.example.invalid/',
    'http://192.0.2.1/',
    'http://[2001:db8::1]/',
    'http://[::ffff:127.0.0.1]/'
  ])('takes %s only with permission', (url) => {
    expect(() => targetOf(url, false, '--forward-to')).toThrow(
      new WrongUse('--forward-to is another machine; add --allow-remote if you may send data there')
    )
    expect(targetOf(url, true).href).toBe(new URL(url).href)
  })

  it.each([
    ['', '--to must be a URL, such as http://localhost:3000/callbacks'],
    ['localhost', '--to must be a URL, such as http://localhost:3000/callbacks'],
    ['localhost:3000/callbacks', '--to must be a URL that starts with http:// or https://'],
    ['file:///etc/hosts', '--to must be a URL that starts with http:// or https://'],
    ['http://a@localhost/', '--to must not contain a user name: the platform sends none'],
    ['http://:b@localhost/', '--to must not contain a user name: the platform sends none']
  ])('rejects %j', (url, message) => {
    expect(() => targetOf(url, true)).toThrow(new WrongUse(message))
  })
})

describe('shownTarget', () => {
  it('has no part that can hold a secret', () => {
    expect(shownTarget(new URL('http://localhost:3000/a-secret?token=another#x'))).toBe(
      'http://localhost:3000/…'
    )
  })
})

describe('targetHider', () => {
  it.each([
    ['http://localhost/cb/a-secret', 'Cannot POST /cb/a-secret', 'Cannot POST …'],
    ['http://localhost/cb/a-secret/', 'no route /cb/a-secret', 'no route …'],
    ['http://localhost/cb?token=a%20b', 'Cannot POST /cb?token=a%20b', 'Cannot POST ……'],
    ['http://localhost/cb?token=a%20b&v=1', '1 &amp; a b', '1 &amp; …'],
    ['http://localhost/%E7%A7%98%E5%AF%86', '/秘密 /%E7%A7%98%E5%AF%86', '… …'],
    ['http://localhost/%E0%A4%A', 'not /%E0%A4%A', 'not …'],
    ['http://localhost/', 'Cannot POST /', 'Cannot POST /']
  ])('for %s, changes %j to %j', (url, text, hidden) => {
    expect(targetHider(new URL(url))(text)).toBe(hidden)
  })
})
