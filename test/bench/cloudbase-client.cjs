// Clients of the store's benches, in a thread of their own so that they and the server have a core each.
// Sends what wx-server-sdk sends, over kept-alive connections; or, asked to, through the unmodified SDK itself.
'use strict';
const http = require('node:http');
const { parentPort, workerData } = require('node:worker_threads');

/** @type {{ url: string, clients: number, seconds: number, sdk: boolean }} */
const { url, clients, seconds, sdk } = workerData;
const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
const collectionName = 'bench';

/** @returns {Promise<object>} the answer; rejects when the store refuses */
function post(body) {
  const text = JSON.stringify({ envName: 'bench', ...body });
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    const request = http.request(
      `${url}/admin?env=&seqId=1`,
      { method: 'POST', agent, headers },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const answer = JSON.parse(Buffer.concat(chunks).toString());
          if (answer.code) reject(new Error(`${answer.code}: ${answer.message}`));
          else resolve(answer);
        });
      },
    );
    request.on('error', reject);
    request.end(text);
  });
}

const query = (id) => JSON.stringify({ _id: id });

/** One client's round of single-document operations: add, read, update, update again, remove. */
const wire = (id, n) => [
  () =>
    post({
      action: 'database.insertDocument',
      collectionName,
      data: [JSON.stringify({ _id: id, n: { $numberInt: String(n) }, name: 'someone' })],
    }),
  () =>
    post({ action: 'database.getDocument', collectionName, queryType: 'DOC', query: query(id), limit: 1 }),
  () => update(id, '{"$inc":{"n":{"$numberInt":"1"}}}'),
  () => update(id, '{"$set":{"name":"someone else"}}'),
  () =>
    post({
      action: 'database.removeDocument',
      collectionName,
      queryType: 'DOC',
      query: query(id),
      multi: false,
    }),
];

const update = (id, data) =>
  post({
    action: 'database.modifyDocument',
    collectionName,
    queryType: 'DOC',
    query: query(id),
    data,
    multi: false,
    merge: true,
    upsert: false,
  });

function throughSdk() {
  const cloud = require('wx-server-sdk');
  cloud.init({ env: 'bench' });
  const db = cloud.database();
  const bench = db.collection(collectionName);
  return (id, n) => [
    () => bench.add({ data: { _id: id, n, name: 'someone' } }),
    () => bench.doc(id).get(),
    () => bench.doc(id).update({ data: { n: db.command.inc(1) } }),
    () => bench.doc(id).update({ data: { name: 'someone else' } }),
    () => bench.doc(id).remove(),
  ];
}

async function main() {
  const round = sdk ? throughSdk() : wire;
  const until = performance.now() + seconds * 1000;
  let operations = 0;
  const client = async (_, index) => {
    for (let n = 0; performance.now() < until; n += 1) {
      for (const operation of round(`${sdk}-${index}-${n}`, n)) {
        await operation();
        operations += 1;
      }
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  parentPort.postMessage({ operations, seconds: (performance.now() - began) / 1000 });
}

main().catch((error) => {
  throw error;
});
