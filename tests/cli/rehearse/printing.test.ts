import { createPrinting } from '../../../src/cli/rehearse/printing'
import type { Received } from '../../../src/cli/rehearse/received-lines'

const received = (status: number): Received => ({ receivedAt: 0, status, events: [], remark: '' })

const printingOn = (write: (text: string) => Promise<void>) =>
  createPrinting(({ status }) => `${status}\n`, { isTerminal: false, columns: 80, write })

describe('createPrinting', () => {
  it('prints one after another, and counts', async () => {
    let text = ''
    const printing = printingOn(async (part) => {
      await new Promise((resolve) => setTimeout(resolve, text === '' ? 5 : 0))
      text += part
    })
    for (const status of [200, 500, 404, 200]) printing.add(received(status))
    await printing.end()
    expect(text).toBe('200\n500\n404\n200\n')
    expect(printing.counts).toStrictEqual({ accepted: 2, failed: 2 })
    expect(printing.failed.aborted).toBe(false)
  })

  it('says at once that the output cannot be written, and throws the first error at the end', async () => {
    let writes = 0
    const printing = printingOn(() => Promise.reject(new Error(`error ${++writes}`)))
    const failed = new Promise((resolve) => printing.failed.addEventListener('abort', resolve))
    for (let at = 0; at < 2; at++) printing.add(received(200))
    await failed
    await expect(printing.end()).rejects.toThrow('error 1')
  })
})
