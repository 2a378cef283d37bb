import 'huadan/testing/bun'
