// The product's limits of the document database, each with its source. Nothing here is ours to choose.

/** wx-server-sdk's database: `limit` at most 1000 in a cloud function (wx Collection.limit documentation). */
export const QUERY_LIMIT_MAX = 1000;

/** What the SDK sends when no limit is set in a cloud function (wx-server-sdk, database/query.js). */
export const QUERY_LIMIT_DEFAULT = 100;

/** Mini-program client without a limit (wx Collection.limit documentation: 小程序端 20). */
export const CLIENT_QUERY_LIMIT = 20;

/** An aggregate without a $limit stage answers this many (wx Aggregate documentation: 默认 20). */
export const AGGREGATE_LIMIT_DEFAULT = 20;

/** BSON document limit in bytes (MongoDB manual, "MongoDB Limits and Thresholds"). */
export const DOCUMENT_BYTES_MAX = 16 * 1024 * 1024;

/** Nesting levels a BSON document may have (MongoDB manual, "MongoDB Limits and Thresholds"). */
export const NESTING_MAX = 100;

/** Milliseconds a transaction may live (wx transaction documentation: 30 s). */
export const TRANSACTION_LIFETIME_MS = 30_000;

/** Longest collection name that is still a MongoDB namespace (120 bytes, MongoDB ≤ 4.2). */
export const COLLECTION_NAME_MAX = 120;
