// What the product says when it refuses: a code and a message, answered with HTTP 200.
// Which code a case deserves is decided where the case is; the envelope is the server's.

/**
 * An error in the shape of CloudBase's admin API. The SDK turns `code` into its errCode
 * (facts: DATABASE_REQUEST_FAILED → -502001, DATABASE_COLLECTION_NOT_EXIST → -502005, unknown → -501001).
 */
export class CloudbaseError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudbaseError';
  }
}
