// The list of files that were put into cloud storage, so that the clock knows what to delete.
// The files themselves are the room files/'s.
import type { FileRegister, KeptFile } from '../usecases/files/ports';
import { add, call, command as _, database, first, list } from './database';

const kept = () => database.collection('files');

export const fileRegister: FileRegister = {
  async note(file) {
    if (await add('files', file)) return file;
    return (await first<KeptFile>(kept().where({ _id: file._id }))) ?? file;
  },

  over: (now, most) =>
    list<KeptFile>(
      kept()
        .where({ until: _.lte(now) })
        .orderBy('until', 'asc')
        .limit(most),
    ),

  async forget(ids) {
    await call(() =>
      kept()
        .where({ _id: _.in([...ids]) })
        .remove(),
    );
  },
};
