// Reads multipart/form-data bodies (RFC 7578) as the SDKs send them: openapi calls and 2.x/3.x uploads.

export interface Part {
  readonly name: string;
  readonly value: Buffer;
}

/** The parts of a body. The boundary is read from the body itself: not every SDK version repeats it in the header. */
export function parseMultipart(body: Buffer): Part[] {
  const end = body.indexOf('\r\n');
  if (end < 3 || body.subarray(0, 2).toString() !== '--') return [];
  const boundary = Buffer.concat([Buffer.from('\r\n'), body.subarray(0, end)]);
  const parts: Part[] = [];
  let start = end + 2;
  for (;;) {
    const stop = body.indexOf(boundary, start);
    if (stop < 0) return parts;
    const part = readPart(body.subarray(start, stop));
    if (part) parts.push(part);
    start = stop + boundary.length + 2;
  }
}

function readPart(chunk: Buffer): Part | undefined {
  const split = chunk.indexOf('\r\n\r\n');
  if (split < 0) return undefined;
  const head = chunk.subarray(0, split).toString('utf8');
  const name = /name="((?:[^"\\]|\\.)*)"/i.exec(head)?.[1];
  return name === undefined ? undefined : { name, value: chunk.subarray(split + 4) };
}
