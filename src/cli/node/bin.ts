#!/usr/bin/env node
import process from 'node:process'
import { main } from '../main'
import { nodeWorld } from './world'

process.exitCode = await main(nodeWorld())
