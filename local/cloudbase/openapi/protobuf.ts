// The few parts of the protobuf wire format that WeChat's open interface uses: varints and length-delimited fields.

export interface Field {
  readonly number: number;
  readonly value: Buffer | bigint;
}

/** Splits a message into its fields; throws a RangeError when it is cut short or uses another wire type. */
export function readFields(message: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = message.readUInt8(at++);
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('varint too long');
  };
  while (at < message.length) {
    const key = Number(varint());
    const type = key & 7;
    if (type === 0) fields.push({ number: key >> 3, value: varint() });
    else if (type === 2) {
      const length = Number(varint());
      if (at + length > message.length) throw new RangeError('message cut short');
      fields.push({ number: key >> 3, value: message.subarray(at, at + length) });
      at += length;
    } else throw new RangeError(`wire type ${type}`);
  }
  return fields;
}

export const bytesOf = (fields: readonly Field[], number: number): Buffer[] =>
  fields.flatMap((field) => (field.number === number && Buffer.isBuffer(field.value) ? [field.value] : []));

export const textOf = (fields: readonly Field[], number: number): string | undefined =>
  bytesOf(fields, number)[0]?.toString('utf8');

export const numberOf = (fields: readonly Field[], number: number): number | undefined => {
  const value = fields.find((field) => field.number === number)?.value;
  return typeof value === 'bigint' ? Number(BigInt.asIntN(32, value)) : undefined;
};

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  return Buffer.from([...bytes, Number(rest)]);
}

export function writeBytes(number: number, value: Buffer | string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([varint(BigInt((number << 3) | 2)), varint(BigInt(bytes.length)), bytes]);
}

export const writeNumber = (number: number, value: number): Buffer =>
  Buffer.concat([varint(BigInt(number << 3)), varint(BigInt(value))]);
