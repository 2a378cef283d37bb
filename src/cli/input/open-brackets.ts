/** Deeper brackets are only counted, so that memory stays small. */
const MOST_DEPTH = 100_000

/** The open brackets of a JSON value. */
export class OpenBrackets {
  /** For each open bracket, true if it is a brace. */
  private readonly stack: boolean[] = []
  private braces = 0
  /** The number of open brackets below the deepest one of the stack. */
  private deeper = 0

  get isEmpty(): boolean {
    return this.stack.length === 0
  }

  clear(): void {
    this.stack.length = 0
    this.braces = 0
    this.deeper = 0
  }

  open(isBrace: boolean): void {
    if (this.stack.length === MOST_DEPTH) {
      this.deeper++
      return
    }
    this.stack.push(isBrace)
    if (isBrace) this.braces++
  }

  /**
   * Closes the innermost bracket of the same type, and those inside it, whose own closing brackets are
   * missing. Does nothing if none is open.
   */
  close(isBrace: boolean): void {
    if (this.deeper > 0) {
      this.deeper--
      return
    }
    const ofType = isBrace ? this.braces : this.stack.length - this.braces
    if (ofType === 0) return
    let popped: boolean | undefined
    do {
      popped = this.stack.pop()
      if (popped === true) this.braces--
    } while (popped !== isBrace)
  }
}
