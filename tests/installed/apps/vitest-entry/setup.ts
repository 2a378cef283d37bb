import 'huadan/testing/vitest'
