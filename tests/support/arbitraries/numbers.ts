import fc from 'fast-check'

/** Returns the forms in which JSON can write a whole number. */
const wholeNumberForms = (value: number): readonly string[] => [
  String(value),
  `${value}.0`,
  `${value}e0`,
  value === 0 ? '0E-1' : `${value}0E-1`,
  `${value}.000e+0`,
  ...(value % 1000 === 0 ? [`${value / 1000}e3`, `${value / 1000}E+03`] : []),
  ...(value === 0 ? ['-0', '0e9'] : [])
]

export const wholeNumbers = fc
  .tuple(
    fc.oneof(
      fc.nat(100),
      fc.nat(4_000_000),
      fc.nat(1_000).map((n) => n * 1000),
      fc.maxSafeNat()
    ),
    fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(8) })
  )
  .map(([value, form]) => {
    const forms = wholeNumberForms(value)
    return forms[form % forms.length] ?? '0'
  })

export const decimalNumbers = fc.oneof(
  fc.constantFrom(
    ...'0.15 0.005 1e3 1.0 1200 100000 12e-1 0.0001 5E-3 1.20 0.10 3e0 1e-7 2.5E-9 0.00000012'.split(' ')
  ),
  fc
    .tuple(fc.nat(99_999), fc.integer({ min: 1, max: 4 }))
    .map(([units, scale]) => (units / 10 ** scale).toFixed(scale))
)

export const durations = fc.oneof(fc.nat(4000), fc.maxSafeNat())
