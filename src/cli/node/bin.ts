#!/usr/bin/env node
import process from 'node:process'
import { main } from '../main'
import { nodeWorld } from './world'

// All output is written by now. What is still being read, of a pipe that stays silent, is not waited for.
process.exit(await main(nodeWorld()))
