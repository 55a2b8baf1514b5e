// Runs code of a spec with the real SDK: the specs' door into a hosted function.
const { deserialize, serialize } = require('node:v8');
const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();

/** Dates, regular expressions and undefined survive; what cannot be cloned comes back as JSON. */
const pack = (value) => {
  try {
    return serialize(value).toString('base64');
  } catch {
    return serialize(JSON.parse(JSON.stringify(value))).toString('base64');
  }
};

exports.main = async ({ code, args }) => {
  const run = eval(`(${code})`);
  try {
    const api = { cloud, db, _: db.command, $: db.command.aggregate };
    return { value: pack(await run(api, deserialize(Buffer.from(args, 'base64')))) };
  } catch (error) {
    const known = error && typeof error === 'object' ? error : { message: String(error) };
    const { name, message, errCode, errMsg, code: sdkCode } = known;
    return { error: { name, message, errCode, errMsg, code: sdkCode } };
  }
};
