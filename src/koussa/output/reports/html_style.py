"""The style sheet of the HTML report.

Light and dark, wide and narrow, on screen and on paper. A verdict is told by its words and by the shape of the line
under the draft's words, and by colour only besides; what stands far above or below its line, as piled accents do, is
cut off where another paragraph begins; every colour has a contrast of at least 4.5 to 1 with its ground
(WCAG 2.2, success criterion 1.4.3).
"""

STYLE = """
:root {
  color-scheme: light dark;
  --ground: #fff; --raised: #f6f7f8; --ink: #1b1f24; --faint: #57606a; --line: #d0d7de;
  --error: #b3261e; --warning: #8a5300; --note: #0b5cad; --ok: #1a6e34;
  --error-wash: #fdeceb; --warning-wash: #fff4de; --note-wash: #e8f1fb; --ok-wash: #e7f5ea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171b; --raised: #1d2126; --ink: #e4e7eb; --faint: #a3adb8; --line: #3a424b;
    --error: #ff9a92; --warning: #f2b95c; --note: #86bdf5; --ok: #7fd396;
    --error-wash: #40201e; --warning-wash: #3b2d12; --note-wash: #182d44; --ok-wash: #173422;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 78rem; padding: 1.5rem 1.25rem 3rem;
  background: var(--ground); color: var(--ink); font: 1rem/1.6 Georgia, "Times New Roman", serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, .about, .card, .summary, table { font-family: system-ui, -apple-system, "Segoe UI", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 1rem; padding-top: 1rem; border-top: 2px solid var(--line); }
h3 { font-size: .9rem; line-height: 1.35; margin: 0 0 .35rem; }
p { margin: 0 0 .5rem; }
a { color: inherit; text-underline-offset: .15em; }
.summary { font-size: 1.05rem; font-weight: 600; margin: 0; }
.about { color: var(--faint); font-size: .85rem; margin: .35rem 0 0; }
main { margin-top: 2rem; }
table { border-collapse: collapse; margin: 1.25rem 0 0; font-size: .9rem; }
th, td { padding: .25rem 1.25rem .25rem 0; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; }
td.count, th.count { text-align: right; font-variant-numeric: tabular-nums; }
.block { margin: 0 0 1rem; }
.words { white-space: pre-wrap; margin: 0; max-width: 42rem; }
.words, .card p, .card blockquote { overflow: clip; overflow-clip-margin: .5rem; }
.beside { margin: .75rem 0 0; display: grid; gap: .75rem; align-content: start; }
@media (min-width: 60rem) {
  .block { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 25rem); column-gap: 2.5rem; }
  .beside { margin: 0; }
}
mark { color: inherit; padding: .05em .1em; border-radius: .15em; text-decoration-thickness: .12em;
  text-underline-offset: .22em; text-decoration-line: underline; text-decoration-skip-ink: none; }
mark.error { background: var(--error-wash); text-decoration-color: var(--error); text-decoration-style: wavy; }
mark.warning { background: var(--warning-wash); text-decoration-color: var(--warning); text-decoration-style: dashed; }
mark.note { background: var(--note-wash); text-decoration-color: var(--note); text-decoration-style: dotted; }
mark.ok { background: var(--ok-wash); text-decoration-color: var(--ok); text-decoration-style: solid; }
.number { font: 600 .72em/1 system-ui, sans-serif; vertical-align: super; margin-left: .15em; text-decoration: none; }
.card { border: 1px solid var(--line); border-left: .3rem solid var(--line); border-radius: .3rem;
  background: var(--raised); padding: .6rem .8rem; font-size: .86rem; line-height: 1.45; }
.card:target { outline: 2px solid currentColor; outline-offset: 2px; }
.card p:last-child, .card figure:last-child { margin-bottom: 0; }
.card.error { border-left-color: var(--error); } .card.warning { border-left-color: var(--warning); }
.card.note { border-left-color: var(--note); } .card.ok { border-left-color: var(--ok); }
.verdict { letter-spacing: .04em; }
.error .verdict { color: var(--error); } .warning .verdict { color: var(--warning); }
.note .verdict { color: var(--note); } .ok .verdict { color: var(--ok); }
.code, .record { color: var(--faint); font-weight: 400; }
.diff { font-family: Georgia, "Times New Roman", serif; font-size: .95rem; }
del { color: var(--error); text-decoration: line-through; text-decoration-thickness: .1em; }
ins { color: var(--ok); text-decoration: underline; text-decoration-thickness: .1em; font-weight: 600; }
figure { margin: .5rem 0 .5rem; }
blockquote { margin: 0 0 .2rem; padding-left: .6rem; border-left: 2px solid var(--line);
  font-family: Georgia, "Times New Roman", serif; font-size: .95rem; }
figcaption, .remark { color: var(--faint); }
.doubt { border-top: 1px dashed var(--line); padding-top: .4rem; }
@media print {
  :root { color-scheme: light; --ground: #fff; --raised: #fff; --ink: #000; --faint: #444; --line: #999;
    --error: #8c1d18; --warning: #6b4100; --note: #0a4a8c; --ok: #14562a; font-size: 9.5pt; }
  body { max-width: none; padding: 0; line-height: 1.45; }
  .block { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 4fr); column-gap: 1.5rem; }
  .beside { margin: 0; }
  .card, figure, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  mark[class] { background: none; }
}
"""
