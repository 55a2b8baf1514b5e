// Notices changed code in a folder of functions, so that one can edit and call again without a restart.
// What a change means is the listener's business; config.json and new functions are read at start only.
import { watch } from 'node:fs';
import { sep } from 'node:path';

/** Ours: editors and builds write in bursts. */
const SETTLE_MS = 100;

/** Tells each function whose files changed, by name, once a burst. Answers how to stop. */
export function watchFunctions(folder: string, changed: (name: string) => void): () => void {
  const waiting = new Map<string, NodeJS.Timeout>();
  const watcher = watch(folder, { recursive: true, persistent: false }, (_event, file) => {
    const parts = String(file ?? '').split(sep);
    const [name] = parts;
    if (!name || parts.includes('node_modules')) return;
    clearTimeout(waiting.get(name));
    const timer = setTimeout(() => changed(name), SETTLE_MS);
    timer.unref();
    waiting.set(name, timer);
  });
  return () => {
    watcher.close();
    for (const timer of waiting.values()) clearTimeout(timer);
  };
}
