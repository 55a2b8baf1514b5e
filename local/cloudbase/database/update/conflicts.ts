// Two writes of one update may not touch the same path, nor one inside the other.
import { requestFailed } from '../refusal';

export function refuseConflicts(paths: string[]): void {
  if (paths.length < 2) return;
  const taken = new Set<string>();
  const inside = new Set<string>();
  for (const path of paths) {
    if (taken.has(path) || inside.has(path)) throw conflict(path, path);
    let at = path.indexOf('.');
    for (; at !== -1; at = path.indexOf('.', at + 1)) {
      const outer = path.slice(0, at);
      if (taken.has(outer)) throw conflict(path, outer);
      inside.add(outer);
    }
    taken.add(path);
  }
}

const conflict = (path: string, at: string): Error =>
  requestFailed(`Updating the path '${path}' would create a conflict at '${at}'`);
