// A browser downloads the text as a file.
import type { Exported } from './export';

/** Until the browser has surely begun to read it. */
const READ_MS = 60_000;

export function exportText(name: string, text: string): Promise<Exported> {
  // With its mark in front, Windows' editor reads it as UTF-8 too.
  const file = new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_MS);
  return Promise.resolve('file');
}
