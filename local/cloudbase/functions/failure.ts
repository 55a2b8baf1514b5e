// How a cloud function can fail, in the product's codes and texts. Who fails when is decided by instance and host.
import { CloudbaseError } from '../error';

/** Error codes of CloudBase's admin API with the numbers WeChat shows for them (WeChat error table, -50xxxx). */
const NUMBERS = {
  FUNCTION_NOT_FOUND: { errCode: -501000, title: '', http: 404 },
  FUNCTIONS_EXECUTE_FAIL: { errCode: -504002, title: 'functions execute fail', http: 500 },
  FUNCTIONS_TIME_LIMIT_EXCEEDED: { errCode: -504003, title: 'functions time limit exceeded', http: 504 },
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: { errCode: -504005, title: 'functions memory limit exceeded', http: 500 },
  RESULT_TOO_LARGE: { errCode: -604001, title: 'cloudfunction result size exceed limit (1MB)', http: 500 },
  EXCEED_MAX_PAYLOAD_SIZE: { errCode: -501006, title: 'request payload size exceed limit (6MB)', http: 413 },
  INVALID_PARAM: { errCode: -501007, title: 'invalid parameters', http: 400 },
} as const;

export type FailureCode = keyof typeof NUMBERS;

/** A failed call of a cloud function; `message` is what the SDK shows after the request id. */
export class FunctionFailure extends CloudbaseError {
  declare readonly code: FailureCode;
  /** Set when the run is over. */
  requestId = '';
  trips = 0;
  ms = 0;
  coldStartMs = 0;

  constructor(code: FailureCode, message: string) {
    super(code, message);
    this.name = 'FunctionFailure';
  }

  get errCode(): number {
    return NUMBERS[this.code].errCode;
  }

  get httpStatus(): number {
    return NUMBERS[this.code].http;
  }

  /** The text `wx.cloud.callFunction` rejects with in a mini-program. */
  get errMsg(): string {
    const { errCode, title } = NUMBERS[this.code];
    return `cloud.callFunction:fail Error: errCode: ${errCode} ${title} | errMsg: ${this.message}`;
  }
}

export const notFound = () =>
  new FunctionFailure('FUNCTION_NOT_FOUND', 'FunctionName parameter could not be found.');

export const timedOut = (seconds: number) =>
  new FunctionFailure('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${seconds} seconds`);

export const threw = (text: string) => new FunctionFailure('FUNCTIONS_EXECUTE_FAIL', text);

/** The process ended before it answered (SCF status 439, shown by WeChat as "145 code exit unexpected"). */
export const exited = () => new FunctionFailure('FUNCTIONS_EXECUTE_FAIL', '145 code exit unexpected');

export const outOfMemory = (megabytes: number) =>
  new FunctionFailure('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `Memory usage exceeded the limit of ${megabytes}MB`);
