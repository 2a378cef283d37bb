import 'huadan/testing/jest-globals'
