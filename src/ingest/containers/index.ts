export { openBudget, unpack } from './unpack'
export { readDirectory, type ZipDirectory } from './zip-directory'
