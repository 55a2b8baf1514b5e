// database.aggregateDocuments.
import type { Actions } from '../../action';
import type { Engine } from './engine';

export const aggregateActions = (_engine: Engine): Actions => ({});
