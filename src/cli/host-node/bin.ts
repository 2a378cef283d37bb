#!/usr/bin/env node
import process from 'node:process'
import { main } from '../main'
import { nodeHost } from './host'

// Output is flushed. Exit instead of waiting for an idle stdin.
process.exit(await main(nodeHost()))
