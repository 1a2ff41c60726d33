import { forTerminal } from '../core/text/for-terminal.js';
import type { WeekEntry } from './analyse-json.js';

/** One week as Markdown for reading; what people wrote stays inside quotes. */
export function weekAsMarkdown(entry: WeekEntry): string {
  const { week, channel, responses, people, themes, tensions, unthemed } = entry;
  const shown = themes.filter((theme) => theme.shown && theme.members.length > 0);
  const quiet = themes.filter((theme) => theme.shown && theme.members.length === 0);
  const lines = [
    `## ${week} · ${plain(channel)}`,
    '',
    `${counted(responses, 'reply', 'replies')} by ${counted(people, 'person', 'people')}.`,
    '',
  ];
  for (const theme of shown) {
    const since =
      theme.weeksSeen === 1 ? theme.status : `${theme.status}, ${theme.weeksSeen} weeks so far`;
    lines.push(
      `### ${plain(theme.label)} (${counted(theme.people, 'person', 'people')}; ${since})`,
      '',
    );
    lines.push(...theme.quotes.slice(0, 3).map(({ text }) => `> ${plain(text)}\n`));
  }
  if (quiet.length > 0) {
    lines.push(
      `Not spoken of this week: ${quiet.map(({ label }) => plain(label)).join('; ')}.`,
      '',
    );
  }
  for (const { since, status, sides } of tensions) {
    lines.push(`### A tension (${status} since ${since})`, '');
    for (const { quotes } of sides) {
      const said = quotes.map(({ text }) => `“${plain(text)}”`).join(' · ');
      lines.push(`- ${said === '' ? '(in votes only, not yet in words)' : said}`);
    }
    lines.push('');
  }
  const voices = responses - new Set(shown.flatMap(({ members }) => members)).size;
  lines.push(
    `In no theme that is shown: ${voices}${unthemed.length > 0 ? `, of them ${unthemed.length} without words of their own` : ''}.`,
    '',
  );
  return `${lines.join('\n')}\n`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function plain(text: string): string {
  return forTerminal(text)
    .replace(/\s+/g, ' ')
    .replace(/([\\`*_[\]<>#|])/g, '\\$1');
}
