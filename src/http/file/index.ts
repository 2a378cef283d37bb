/**
 * A sink that keeps deliveries in a file, for a receiver without a database. Needs Node.
 *
 * @module huadan/http/file
 */
export { fileSink } from './file-sink'
// The compiler names them in the declarations of applications.
export type { Entry, SetAside, SetAsideContext, Sink, StoreContext } from '../sink'
