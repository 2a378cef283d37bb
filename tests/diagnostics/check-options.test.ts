import { checkOptions } from '../../src/diagnostics/check-options'

describe('checkOptions', () => {
  it('accepts some of the names, or none', () => {
    expect(() => {
      checkOptions({}, ['url'])
      checkOptions({ url: undefined }, ['url', 'headers'])
    }).not.toThrow()
  })

  it('rejects another name, and anything but an object', () => {
    expect(() => {
      checkOptions({ ulr: 1 }, ['url', 'headers'])
    }).toThrow(new RangeError('unknown option `ulr`; the options are url, headers'))
    for (const value of [null, undefined, 'url', []]) {
      expect(() => {
        checkOptions(value, ['url'])
      }).toThrow(new RangeError('expected an object; the options are url'))
    }
  })
})
