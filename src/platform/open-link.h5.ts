// A browser opens a link in a new tab; a table it downloads. Called by a tap, so that no pop-up is blocked.
import type { Opened } from './open-link';

export const opensLinks = true;

export function openLink(url: string): Promise<Opened> {
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
  return Promise.resolve('opened');
}
