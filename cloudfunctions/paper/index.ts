// The room that makes paper: sheets and slips as printable pages, tables as workbooks. It speaks to nobody.
// What is on them is usecases/paper's; where they are kept, the room files/'s.
import type { Paper } from '../usecases/paper/ports';
import { sheetOf } from './sheet';
import { slipOf } from './slip';
import { tableOf } from './table';

export const paper: Paper = { sheet: sheetOf, slip: slipOf, table: tableOf };
