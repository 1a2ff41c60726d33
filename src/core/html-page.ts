import type { Language } from './model.js';

/** One page of HTML that needs nothing else and runs nothing. `body` is HTML already; title and style are text. */
export function htmlPage(page: {
  readonly title: string;
  /** Left out: English. */
  readonly language?: Language | undefined;
  readonly style: string;
  readonly body: readonly string[];
}): string {
  return [
    '<!doctype html>',
    `<html lang="${page.language ?? 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${safeHtml(page.title)}</title>`,
    `<style>${page.style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...page.body.filter((part) => part !== ''),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Text for HTML, without characters that turn the direction of what follows. */
export function safeHtml(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;');
}
