import { setTimeout } from 'node:timers/promises'
import { startDeadline } from '../../src/http/deadline'
import { hang } from './sinks'

const STORED = { outcome: 'stored', stored: 1 } as const

describe('startDeadline', () => {
  it('gives the verdict of work that is in time, and is not aborted afterwards', async () => {
    const deadline = startDeadline(20)
    expect(await deadline.race(Promise.resolve(STORED))).toBe(STORED)
    deadline.end()
    await setTimeout(40)
    expect(deadline.signal.aborted).toBe(false)
  })

  it('rejects as the work does', async () => {
    const deadline = startDeadline(1000)
    await expect(deadline.race(Promise.reject(new Error('lost')))).rejects.toThrow(new Error('lost'))
    deadline.end()
  })

  it('gives `timed-out` and aborts when the time is over', async () => {
    const deadline = startDeadline(20)
    expect(deadline.signal.aborted).toBe(false)
    expect(await deadline.race(hang())).toStrictEqual({ outcome: 'timed-out' })
    expect(deadline.signal.aborted).toBe(true)
    expect(await deadline.race(hang())).toStrictEqual({ outcome: 'timed-out' })
  })

  it('gives `timed-out`, not the error of work that is aborted', async () => {
    const deadline = startDeadline(20)
    const aborted = new Promise<never>((_resolve, reject) => {
      deadline.signal.addEventListener('abort', () => {
        reject(new Error('aborted'))
      })
    })
    expect(await deadline.race(aborted)).toStrictEqual({ outcome: 'timed-out' })
  })

  it('measures milliseconds, to a tenth', async () => {
    const deadline = startDeadline(1000)
    await setTimeout(20)
    const elapsed = deadline.elapsedMs()
    deadline.end()
    expect(elapsed).toBeGreaterThan(15)
    expect(elapsed).toBeLessThan(1000)
    expect(Math.abs(elapsed * 10 - Math.round(elapsed * 10))).toBeLessThan(1e-6)
  })
})
