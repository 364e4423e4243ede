/**
 * How the page looks: paper and ink, one accent, warm colours for messages that were not received; light or dark as the reader's system is set.
 */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #f8f8f5; --card: #fff; --ink: #1c2430; --quiet: #596270; --line: #e2e3de; --strong: #868d96;
  --accent: #0b6b57; --soft: #e4f0ec; --faint: #f0f1ed;
  --settled: #7fb5a5; --missing: #b23a22; --unread: #b97a0d; --amiss: #4f6391;
  --missing-soft: #fbeae5; --unread-soft: #fbf0d9; --amiss-soft: #e9edf6;
  --missing-ink: #96301c; --unread-ink: #7a4f00; --amiss-ink: #3c4f7d; --settled-ink: #0b6b57; --settled-soft: #e4f0ec;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0e1216; --card: #151a20; --ink: #e7ebef; --quiet: #9fa9b5; --line: #282f38; --strong: #6b7682;
    --accent: #63cfb4; --soft: #173029; --faint: #1b2128;
    --settled: #3f8a78; --missing: #ef7d64; --unread: #dfa53f; --amiss: #8ea4d8;
    --missing-soft: #3a211b; --unread-soft: #362a12; --amiss-soft: #212a3f;
    --missing-ink: #ffb3a2; --unread-ink: #f2c878; --amiss-ink: #b9c9ef; --settled-ink: #7fdcc4; --settled-soft: #173029;
  }
}
*, ::before, ::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif; font-variant-numeric: tabular-nums }
header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem }
h1, h2, h3, h4, p, ul, ol, dl, dd, fieldset, table, pre { margin: 0; padding: 0 }
ul, ol { list-style: none }
legend::first-letter { text-transform: uppercase }
fieldset, legend { border: 0; min-width: 0; padding: 0 }
[hidden] { display: none !important }
html:not(.live) .script, .live .static { display: none }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px }
h2:focus { outline: none }
code, pre, textarea { font-family: var(--mono); font-size: .8125rem; unicode-bidi: isolate }
code { overflow-wrap: anywhere }
small { font-size: .8125rem; color: var(--quiet) }
.skip { position: absolute; left: 1rem; top: -5rem; padding: .5rem 1rem; border-radius: 8px; background: var(--accent); color: var(--paper); z-index: 2 }
.skip:focus { top: .75rem }

header { padding-top: 3rem }
.kicker { color: var(--accent); font-size: .8125rem; font-weight: 600; letter-spacing: .08em; text-transform: uppercase }
h1 { font-size: clamp(1.5rem, 1rem + 2vw, 2.125rem); line-height: 1.2; font-weight: 650; letter-spacing: -.015em; margin: .25rem 0 .5rem }
h1 code { font-size: .88em; letter-spacing: -.02em }
.verdict { font-size: 1.0625rem; color: var(--quiet) }
.about-report { display: flex; flex-wrap: wrap; gap: .25rem 2rem; margin-top: 1rem; font-size: .875rem }
.about-report > div { display: flex; flex-wrap: wrap; gap: 0 .5rem } .about-report code, .made-from code { overflow-wrap: anywhere }
.made { margin-top: .5rem; font-size: .875rem } .made-from { margin: .5rem 0 0 } .made-from > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .25rem .75rem }
.causes { list-style: decimal; padding-left: 1.5rem; margin-top: .75rem } .causes li { padding: .375rem 0 } .causes b { font-weight: 600; overflow-wrap: anywhere } .causes span { display: block; color: var(--quiet); font-size: .875rem }
.since { font-size: .75rem; font-weight: 600; color: var(--accent) }
.rest li { padding: .25rem 0; border-top: 1px solid var(--line); font-size: .875rem; overflow-wrap: anywhere } .run { font-weight: 600 }
header nav { display: flex; gap: 1.25rem; margin-top: 1rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line) }
section { margin-top: 2.75rem }
h2 { font-size: 1.25rem; line-height: 1.3; font-weight: 650; margin-bottom: 1rem }
h3 { font-size: 1rem; font-weight: 650; margin: 0 0 .5rem }
.quiet, footer { color: var(--quiet); font-size: .875rem }
footer { margin-top: 3rem; padding-bottom: 3rem }

.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1px; background: var(--line); border: 1px solid var(--line); border-radius: 14px 14px 0 0; overflow: hidden }
.figure { background: var(--card); padding: 1.125rem 1.25rem 1.25rem }
.figure dt { color: var(--quiet); font-size: .875rem }
.figure b { display: block; font-size: 2rem; line-height: 1.2; font-weight: 650; letter-spacing: -.02em }
.figure span { color: var(--quiet); font-size: .875rem }
.figure.absent b { color: var(--missing-ink) } .figure.amiss b { color: var(--amiss-ink) } .figure.settled b { color: var(--settled-ink) }
.scroll + p, .quiet + .scroll { margin-top: .5rem }
.shares { display: flex; gap: 2px; height: 8px; border-radius: 0 0 14px 14px; overflow: hidden; background: var(--paper); margin-bottom: 1.75rem }
.shares i { min-width: 3px }
.shares .settled { background: var(--settled) } .shares .absent { background: var(--missing) } .shares .amiss { background: var(--amiss) }

.scroll { overflow-x: auto; position: relative }
.scroll.tall { max-height: 15rem; overflow: auto }
table { border-collapse: collapse; width: 100%; font-size: .875rem }
caption { text-align: left; color: var(--quiet); font-size: .875rem; padding: 0 0 .5rem }
th, td { text-align: left; vertical-align: baseline; font-weight: 400; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line) }
thead th { color: var(--quiet); font-size: .75rem; line-height: 1.25; vertical-align: bottom; border-bottom-color: var(--strong) }
th:last-child, td:last-child { padding-right: 0 }
.n { text-align: right; white-space: nowrap }
.summary thead th + th, .limits thead th + th { text-align: right }
.summary th + th { width: 5.5rem; letter-spacing: -.01em }
.summary [scope=rowgroup] { font-weight: 650; padding-top: 1.1rem; border-bottom-color: var(--strong) }
.class { display: grid; grid-template-columns: 6.75rem minmax(12rem, 1fr); gap: .125rem .5rem; align-items: baseline; min-width: 17rem }
.meaning { color: var(--quiet) }
.zero { color: var(--quiet) }
.summary td:last-child { font-weight: 600 }

.badge { display: inline-block; padding: 0 .5rem; border-radius: 5px; font-size: .8125rem; line-height: 1.5; white-space: nowrap; background: var(--amiss-soft); color: var(--amiss-ink) }
.summary .badge { width: max-content }
.badge.matched, .badge.superseded { background: var(--settled-soft); color: var(--settled-ink) }
.badge.missing { background: var(--missing-soft); color: var(--missing-ink) }
.badge.unread { background: var(--unread-soft); color: var(--unread-ink) }
.dot { display: inline-block; width: .5rem; height: .5rem; border-radius: 50%; margin-right: .4rem; background: var(--amiss) }
.dot.missing { background: var(--missing) } .dot.unread { background: var(--unread) }
.lost { color: var(--missing-ink) }

.notes li, .fates li { padding: .5rem 0 .5rem 1rem; border-left: 3px solid var(--strong); margin-bottom: .5rem }
.fates { margin-top: 1.25rem; font-size: .875rem } .fates li { border-left-color: var(--line) } .fates li.lost { border-left-color: var(--missing) } .fates small { display: block }
.halves { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2.5rem }
.halves p { margin-bottom: .75rem; font-size: .875rem } .tall + p { margin-top: .75rem }
.limits tbody th small { margin-left: .25rem }
.plan thead th { position: sticky; top: 0; background: var(--paper) }
label[for=plan], .field, legend { display: block; color: var(--quiet); font-size: .8125rem; margin: .75rem 0 .25rem }
textarea { display: block; width: 100%; padding: .75rem; border: 1px solid var(--strong); border-radius: 9px; background: var(--card); color: inherit; line-height: 1.5; white-space: pre; resize: vertical; margin-bottom: .75rem }

button, input, select { font: inherit; color: inherit }
button { cursor: pointer }
.pager button { text-transform: capitalize }
#copy, .pager button, #all { min-height: 2.25rem; padding: .25rem .875rem; border: 1px solid var(--strong); border-radius: 9px; background: var(--card); font-size: .875rem }
#copy:hover, .pager button:hover, #all:hover { border-color: var(--accent); color: var(--accent) }
#filters { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: .5rem 1.25rem 1rem; margin-bottom: 2rem }
fieldset + fieldset { margin-top: .625rem }
.chips { display: flex; flex-wrap: wrap; gap: .375rem }
.chip { position: relative }
.chip input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer }
.chip > span { display: block; padding: .2rem .75rem; border: 1px solid var(--line); border-radius: 99px; background: var(--faint); font-size: .875rem }
.chip .count { color: var(--quiet); margin-left: .25rem }
.chip input:hover + span { border-color: var(--strong) }
.chip input:checked + span { background: var(--soft); border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent) }
.chip input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px }
.chip-zero > span { color: var(--quiet); background: none }
.fields { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 1fr); gap: 1rem }
.field input, .field select { display: block; width: 100%; height: 2.5rem; padding: .25rem .75rem; margin-top: .25rem; border: 1px solid var(--strong); border-radius: 9px; background: var(--card); font-size: .9375rem }
.field, .field input { color: var(--ink) } .field { color: var(--quiet) }
.found { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; min-height: 2.25rem; margin-top: .875rem; font-weight: 600 }
#all { font-weight: 400 }

#calendar { margin-bottom: 2.5rem }
.key { white-space: nowrap; margin-right: 1rem } .keys { margin: .25rem 0 .75rem }
.key b { display: inline-block; width: 1.25rem; height: .75rem; border-radius: 3px; vertical-align: -1px } .key b.bill { height: .3rem; vertical-align: 3px; background: var(--strong) }
.key .change { display: inline-block; height: .9rem; border-left: 2px dashed var(--amiss); vertical-align: -2px; margin-right: .15rem }
#where { display: flex; flex-wrap: wrap; margin: .75rem 0 .5rem; font-size: .875rem }
#where li + li::before { content: "›"; color: var(--quiet); margin: 0 .5rem }
#where button { border: 0; background: none; padding: 0; color: var(--accent); text-decoration: underline 1px; text-underline-offset: .2em }
#where [aria-current] { color: inherit; text-decoration: none; font-weight: 600 }
.calendar { min-width: 46rem; table-layout: fixed }
.calendar th:first-child { width: 11.5rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis } .calendar .wide { width: auto }
.calendar th:nth-child(n + 3) { width: 4.5rem; text-align: right }
#axis, #parts { position: relative; height: 1.5rem } #parts { height: 1rem }
.calendar thead tr:first-child > * { border-bottom: 0; padding-bottom: 0 } .calendar thead tr + tr > * { padding-top: .125rem; padding-bottom: 0; border-bottom-color: var(--strong) }
.part { position: absolute; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; padding-left: .375rem; border-left: 1px solid var(--strong); color: var(--ink) }
.tick { position: absolute; bottom: 0; height: 1.5rem; padding: 0; border: 0; border-left: 1px solid var(--line); border-radius: 0; background: none; color: var(--quiet); font-size: .75rem; text-align: center; overflow: hidden; line-height: 1.5rem }
button.tick:hover { background: var(--soft); color: var(--accent) }
button.tick:focus-visible { outline-offset: -2px; z-index: 1 }
.tick.changed { color: var(--amiss-ink); font-weight: 700; background: var(--amiss-soft) }
.calendar tbody td, .calendar tbody th { padding-top: .25rem; padding-bottom: .25rem; vertical-align: middle }
.track { position: relative; height: 1.5rem; background: var(--card); overflow: hidden; border-radius: 4px }
.track i { position: absolute; top: 0; bottom: 0; border-left: 1px solid var(--line) }
.track .change { border-left: 2px dashed var(--amiss) }
.track b { position: absolute; top: .25rem; bottom: .25rem; min-width: 3px; border-radius: 3px }
.track .bill { top: auto; bottom: 0; height: .25rem; border-radius: 0 }
b.missing { background: var(--missing) }
b.unread { background: repeating-linear-gradient(-45deg, var(--unread) 0 4px, transparent 4px 6px), var(--unread-soft); box-shadow: inset 0 0 0 1px var(--unread) }
#changes { margin-top: .5rem; font-size: .875rem; color: var(--amiss-ink) }
.no-results { padding: 2rem; text-align: center; color: var(--quiet); border: 1px dashed var(--strong); border-radius: 14px }

.pager { display: flex; flex-wrap: wrap; align-items: center; gap: .375rem; margin: .75rem 0; font-size: .875rem; color: var(--quiet) }
.pager span { margin-right: auto }
.pager button { color: var(--ink) } .pager [aria-disabled=true] { color: var(--quiet); border-color: var(--line); cursor: default }
.findings { min-width: 52rem }
.line th { width: 36% }
.findings > thead th:nth-child(5) { text-align: right }
.line { cursor: default } .live .line { cursor: pointer }
.live .line:hover > * { background: var(--faint) }
.line .until, .line .when { white-space: nowrap }
.line > :first-child { width: 8.25rem } .line > :first-child, .line .until, .findings > thead th:is(:first-child, :last-child) { padding-left: .75rem }
.type { color: var(--quiet); font-size: .75rem; letter-spacing: -.01em }
.about { display: block; color: var(--quiet); font-size: .8125rem }
.open { display: block; width: 100%; padding: 0 0 0 1.125rem; border: 0; background: none; text-align: left; position: relative }
.open::before { content: ""; position: absolute; left: 0; top: .45rem; border: 4px solid transparent; border-left: 6px solid var(--quiet) }
.open[aria-expanded=true]::before { transform: rotate(90deg); left: -2px }
.opened > * { border-bottom-color: transparent; background: var(--faint) }
.more > td { padding: 0 0 .75rem } html:not(.live) .more > td { padding-left: 8.25rem; color: var(--quiet) }
.live .more > td { background: var(--faint); padding: .25rem 1.5rem 1.5rem }
.detail { max-width: 66rem; position: sticky; left: 0 }
.detail > * + * { margin-top: 1rem }
.sentence { font-size: 1rem; line-height: 1.5; max-width: 60rem; overflow-wrap: anywhere }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem }
.facts { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .875rem 1rem }
h4 { font-size: .8125rem; font-weight: 600; color: var(--quiet); margin-bottom: .375rem }
.facts dl { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .25rem .75rem }
dt { color: var(--quiet) } .facts small { white-space: nowrap }
.none { color: var(--quiet); font-style: italic }
.content caption { font-weight: 600; font-size: .8125rem; padding-bottom: .25rem }
.content th[scope=row] { width: 14rem } .content td { overflow-wrap: anywhere }
.differs > * { background: var(--unread-soft) } .differs th, .differs td { padding-left: .5rem } .mark { color: var(--unread-ink); font-size: .75rem; font-weight: 600 }
.rule .other { color: var(--quiet) }
.limit { border-left: 3px solid var(--unread); padding-left: .75rem } .limit.lost { border-left-color: var(--missing) }
details summary { cursor: pointer; color: var(--accent); width: max-content }
pre { overflow: auto; max-height: 22rem; line-height: 1.45 } details pre { margin-top: .5rem; padding: .75rem; background: var(--card); border: 1px solid var(--line); border-radius: 9px }

@media (max-width: 48rem) {
  header, main, footer { padding: 0 1rem } header { padding-top: 1.5rem }
  .figures, .halves, .fields, .sides { grid-template-columns: minmax(0, 1fr) }
  .fields { gap: 0 } .figure b { display: inline; font-size: 1.5rem }
  .halves { gap: 1.5rem }
  .class { grid-template-columns: 1fr; min-width: 10rem }
  .calendar { min-width: 0 } .calendar thead th:first-child, .calendar tbody th { width: 7.5rem } .calendar code { font-size: .6875rem } .calendar :is(th, td):nth-child(n + 3) { display: none }
  .findings { min-width: 0 } :is(.line .type, .line .until, .findings > thead th:nth-child(3), .findings > thead th:nth-child(6)) { display: none }
  .line > :first-child { width: auto } .line .when { white-space: normal }
  .live .more > td { padding: .25rem .5rem 1rem } .detail { max-width: calc(100vw - 3rem) } .facts dl { grid-template-columns: 5rem minmax(0, 1fr) }
}
@media (forced-colors: active) {
  .track b, .key b, .dot, .shares i, .key .change { forced-color-adjust: none; background: CanvasText }
  b.unread, .dot.unread { background: repeating-linear-gradient(-45deg, CanvasText 0 3px, Canvas 3px 6px); box-shadow: inset 0 0 0 1px CanvasText }
  .shares .absent { background: Highlight } .shares .amiss { background: GrayText } .track { border: 1px solid GrayText }
  .chip input:checked + span { border: 2px solid Highlight; outline: 1px solid Highlight } #where [aria-current] { border-bottom: 3px solid Highlight }
  .tick.changed { border: 2px solid CanvasText } .badge { border: 1px solid CanvasText } .figure, .facts { border: 1px solid CanvasText }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff }
  body { font-size: 10pt } header, main, footer { max-width: none; padding: 0 }
  .skip, header nav, #filters .chips, #filters .fields, legend, .pager button, #copy, #copied, #all, .tall + p, textarea, label[for=plan], .open::before { display: none }
  #filters { border: 0; padding: 0; margin: 0 }
  .scroll, .track { overflow: visible; max-height: none } .findings, .calendar, .class { min-width: 0 } .calendar th:first-child { overflow: visible } .open { padding: 0 }
  .summary thead th { font-size: 6.5pt; white-space: normal } .summary th + th, .summary td { width: 3.75rem; padding-left: 0 } .summary .badge { white-space: nowrap }
  .tick { font-size: 5pt; letter-spacing: -.02em } .detail { max-width: none } .content { table-layout: fixed } .content th[scope=row] { width: 8rem } .content th:last-child { width: 6rem } pre { white-space: pre-wrap; overflow: visible; max-height: none } pre, code { overflow-wrap: anywhere }
  tr, .facts { break-inside: avoid } h2, h3 { break-after: avoid }
  b, i, .badge, .figure { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`;
