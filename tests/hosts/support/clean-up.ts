import { rmSync } from 'node:fs'
import { inWorkshop } from './workshop'

/** After all tests. */
export default (): void => {
  rmSync(inWorkshop(), { recursive: true })
}
