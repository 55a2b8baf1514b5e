// The refusals of the document database: which product code and wording a case gets.
// What a case is, is decided where it is found; the envelope around an error is the server's.
import { CloudbaseError } from '../error';

const CONTACT = 'Please check your request, but if the problem persists, contact us.';

/** Anything MongoDB itself refuses; CloudBase wraps MongoDB's own sentence (docs.cloudbase.net/error-code). */
export const requestFailed = (sentence: string): CloudbaseError =>
  new CloudbaseError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${sentence}`);

/** A request that never reaches MongoDB: text that is no EJSON, a missing or ill-typed parameter. */
export const invalidParam = (sentence: string): CloudbaseError =>
  new CloudbaseError('INVALID_PARAM', `[InvalidParameter] ${sentence} ${CONTACT}`);

export const collectionMissing = (name: string): CloudbaseError =>
  new CloudbaseError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT}`,
  );

export const collectionExists = (name: string): CloudbaseError =>
  new CloudbaseError(
    'DATABASE_COLLECTION_ALREADY_EXIST',
    `[ResourceUnavailable.ResourceExist] Table exist: ${name}. ${CONTACT}`,
  );

/** Wording of MongoDB up to 4.2, which CloudBase's engine is compatible with: keys without their names. */
export const duplicateKey = (collection: string, index: string, key: string): CloudbaseError =>
  requestFailed(`E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`);

/** MongoDB's sentence about a write as CloudBase's driver reports it; anything else is handed back as it is. */
export function asWriteError(error: unknown): unknown {
  if (!(error instanceof CloudbaseError) || error.code !== 'DATABASE_REQUEST_FAILED') return error;
  const sentence = error.message.replace('[FailedOperation] ', '');
  return requestFailed(`multiple write errors: [{write errors: [{${sentence}}]}, {<nil>}]`);
}

/** Wording of node-sdk's own tests, which ran against production; so is the next one's. */
export const transactionConflict = (): CloudbaseError =>
  new CloudbaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
      CONTACT,
  );

/** Committed, aborted, expired and never-started transactions are one case in production. */
export const transactionMissing = (): CloudbaseError =>
  new CloudbaseError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      `transaction must be commit or abort in 30 seconds. ${CONTACT}`,
  );
