import { type Oracle } from '../oracle'
import { apisAgree } from './apis-agree'
import { asReadPlainly } from './as-read-plainly'
import { comesBack } from './comes-back'
import { everyRecord } from './every-record'
import { issuesAtMembers } from './issues-at-members'
import { keysOnce } from './keys-once'
import { neverThrows } from './never-throws'
import { repairedAsClean } from './repaired-as-clean'
import { skimmedAsDecoded } from './skimmed-as-decoded'
import { valuesOfBody } from './values-of-body'

/** The properties of every body, by the name of their folder in `fixtures/counter-examples/`. */
export const ORACLES: Readonly<Record<string, Oracle>> = {
  'never-throws': neverThrows,
  'repaired-as-clean': repairedAsClean,
  'as-read-plainly': asReadPlainly,
  'values-of-body': valuesOfBody,
  'every-record': everyRecord,
  'keys-once': keysOnce,
  'issues-at-members': issuesAtMembers,
  'apis-agree': apisAgree,
  'comes-back': comesBack,
  'skimmed-as-decoded': skimmedAsDecoded
}
