// A whole page: self-contained, so that it prints the same wherever it is opened; nothing on it can load or run anything.
import { sheets as words } from '#words/sheets';
import type { Document } from '../usecases/files/keep';
import { html, verbatim, type Markup } from './html';
import { styles, type Style } from './style';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What a file system would take for something else. */
const fileName = (title: string): string => title.replace(/[\\/:*?"<>|#%\s]+/g, ' ').trim();

export function pageOf(title: string, style: Style, body: Markup): Document {
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <title>${title}</title>
        <style>
          ${verbatim(styles[style])}
        </style>
      </head>
      <body>
        <p class="hint">${words.hint}</p>
        ${body}
      </body>
    </html>`;
  return { name: `${fileName(title)}.html`, bytes: Buffer.from(page.text, 'utf8') };
}
