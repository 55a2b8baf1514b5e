// The order `$near` and `$nearSphere` give their results: nearest first.
import type { Filter } from '../query/filter';
import type { Hit } from '../plan/select';

export function nearOrder(_filter: Filter): ((hits: Hit[]) => Hit[]) | undefined {
  return undefined;
}
