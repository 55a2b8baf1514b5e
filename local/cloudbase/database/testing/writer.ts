// A process that writes until it is killed, and says the id of each acknowledged document. For the durability spec.
import { openDatabase } from '../open';
import { callerOf } from './act';

const file = process.argv[2];
if (file === undefined) throw new Error('usage: writer.ts FILE');
const database = openDatabase({ file });
database.createCollection('rows');
database.createIndex('rows', { name: 'phone', keys: [['phone', 1]], unique: true });
database.createCollection('accounts');
database.insertMany('accounts', [
  { _id: 'a', n: 50 },
  { _id: 'b', n: 50 },
]);
const caller = callerOf(database);

async function insertForever(lane: number): Promise<void> {
  for (let n = 0; ; n++) {
    const _id = `row ${lane} ${n}`;
    await caller.insert('rows', { _id, phone: `phone of ${_id}` });
    process.stdout.write(`${_id}\n`);
  }
}

async function transferForever(): Promise<void> {
  for (;;) {
    const transactionId = await caller.start();
    await caller.update('accounts', { _id: 'a' }, { $inc: { n: -1 } }, { transactionId });
    await caller.update('accounts', { _id: 'b' }, { $inc: { n: 1 } }, { transactionId });
    await caller.act('commitTransaction', { transactionId });
  }
}

void Promise.all([insertForever(1), insertForever(2), insertForever(3), transferForever()]);
