import { AppError, hasCode } from '../errors.js';

/** A folder of somebody else, on a disk that is read only, or that is a file. */
const NOT_OURS = ['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'];

/** What to say when the data folder cannot be used; any other failure comes back as it is. */
export function asFolderRefusal(dataDir: string, cause: unknown): unknown {
  if (!NOT_OURS.some((code) => hasCode(cause, code))) return cause;
  return new AppError(
    'database_refused',
    `The data folder ${dataDir} cannot be used by this user: it belongs to somebody else, or is no folder. Start Soundings as the user who made it, or choose another SOUNDINGS_DATA_DIR.`,
    { cause },
  );
}
