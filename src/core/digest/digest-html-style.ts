/** The look of a digest page: one column, light and dark after the reader's own setting, fit to be printed. */
export const DIGEST_STYLE = `
:root { color-scheme: light dark; --ground: #fbfaf7; --ink: #23272b; --quiet: #5b636b; --line: #d9d5cb; --mark: #1f6f78; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #16191c; --ink: #e7e5df; --quiet: #a3abb3; --line: #363c42; --mark: #7cc4cc; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 Georgia, 'Times New Roman', serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.35; margin: 0 0 2rem; font-weight: 600; }
h2 { font-size: 1.0625rem; margin: 2rem 0 0.5rem; }
p { margin: 0 0 0.75rem; }
.when, .small, footer { font-family: system-ui, sans-serif; font-size: 0.875rem; color: var(--quiet); }
blockquote { margin: 0 0 0.75rem; padding: 0.125rem 0 0.125rem 0.875rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
a { color: var(--mark); font-family: system-ui, sans-serif; font-size: 0.875rem; }
ul { padding-left: 1.25rem; margin: 0; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 0.5rem 1.5rem; }
.carry { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0 1.25rem 0.5rem; margin-top: 2.5rem; }
.carry h2 { margin-top: 1rem; color: var(--mark); }
footer { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 1rem; }
@media print { body { background: none; } main { padding: 0; } }
`;
