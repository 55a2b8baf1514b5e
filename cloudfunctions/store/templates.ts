// The account's message templates, which staff of the account enter, and what was found wrong with them.
// What can be wrong is domain/template-fields.ts's.
import type { Template } from '#domain/template';
import type { TemplateRegistry, TemplateReport } from '../usecases/notice/ports';
import { call, database, first, list } from './database';

/** In the clock's collection, where the health page looks. */
const REPORT = 'templates';

export const templateRegistry: TemplateRegistry = {
  all: () => list<Template>(database.collection('templates')),

  report: () => first<TemplateReport>(database.collection('clock').where({ _id: REPORT })),

  async keepReport(report) {
    await call(() =>
      database
        .collection('clock')
        .doc(REPORT)
        .set({ data: { ...report } }),
    );
  },
};
