/**
 * The colours of a drawn timeline, light and dark, and its style sheet.
 */
import type { LaneType } from "./timeline.js";

/** Lanes of one subject share a colour: the network, supply, general service, aggregation, portfolios. */
export const familyOf: Readonly<Record<LaneType, string>> = {
  GRID: "network",
  BORDER_GRID: "network",
  SUPPLY: "supply",
  BORDER_SUPPLY: "supply",
  GENERAL_SERVICE: "general",
  NAMED_SUPPLIER: "general",
  AGGREGATION: "aggregation",
  PORTFOLIO_SUPPLIER: "portfolio",
};

interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly faint: string;
  readonly now: string;
  readonly past: string;
  /** Of each family: the area of an active bar, the edge, the ink on it. */
  readonly families: Readonly<Record<string, readonly [area: string, edge: string, ink: string]>>;
}

const light: Colours = {
  ground: "#ffffff",
  ink: "#1f2937",
  quiet: "#5b6675",
  line: "#cbd2da",
  faint: "#e9edf1",
  now: "#c2410c",
  past: "#eef1f4",
  families: {
    network: ["#d3e0f2", "#5f83b5", "#1d3557"],
    supply: ["#cfe8d8", "#4d9a6e", "#14432a"],
    general: ["#f6e3bd", "#b98a2f", "#533b06"],
    aggregation: ["#e3d9f2", "#8a6cb8", "#3b2463"],
    portfolio: ["#cde7ea", "#45929b", "#0f4249"],
  },
};

const dark: Colours = {
  ground: "#14181d",
  ink: "#e5e9ee",
  quiet: "#9aa6b4",
  line: "#3b444f",
  faint: "#242b33",
  now: "#fb923c",
  past: "#222932",
  families: {
    network: ["#27405f", "#7fa3d4", "#dbe8f8"],
    supply: ["#1f4a33", "#6cba8d", "#d5f0e0"],
    general: ["#4f3c12", "#d0a24a", "#f8e8c4"],
    aggregation: ["#40305e", "#a98cd6", "#e9def8"],
    portfolio: ["#17464c", "#62b1ba", "#d2eff2"],
  },
};

const coloured = (colours: Colours): string => {
  const rules = [
    `.ground{fill:${colours.ground}}`,
    `.title,.lane,.list,.none{fill:${colours.ink}}`,
    `.quiet,.month,.year,.shift,.of,.none{fill:${colours.quiet}}`,
    `.axis{stroke:${colours.line}}`,
    `.grid,.between{stroke:${colours.faint}}`,
    `.change{stroke:${colours.line}}`,
    `.clocks{fill:${colours.quiet}}`,
    `.now{stroke:${colours.now}}`,
    `.now-text,.now-mark{fill:${colours.now}}`,
    `.beside{fill:${colours.quiet}}`,
    `.past .bar{fill:${colours.past};stroke:${colours.line}}`,
    `.past .inside{fill:${colours.quiet}}`,
    `.beside,.shift{stroke:${colours.ground}}`,
    `.sample .bar{stroke:${colours.quiet};fill:${colours.ground}}`,
    `.sample.past .bar{fill:${colours.past};stroke:${colours.line}}`,
    `.sample.active .bar{fill:${colours.line}}`,
    ...Object.entries(colours.families).flatMap(([family, [area, edge, ink]]) => [
      `.${family}.active .bar{fill:${area};stroke:${edge}}`,
      `.${family}.active .inside{fill:${ink}}`,
      `.${family}.future .bar,.${family}.silent .bar{fill:${colours.ground};stroke:${edge}}`,
      `.${family}.future .inside,.${family}.silent .inside{fill:${colours.ink}}`,
    ]),
  ];
  return rules.map((rule) => scoped(rule)).join("");
};

/** Rules apply within the drawing only, also when it is inside a page. */
const scoped = (rule: string): string => {
  const brace = rule.indexOf("{");
  const selectors = rule.slice(0, brace).split(",");
  return selectors.map((selector) => `.levik-timeline ${selector}`).join(",") + rule.slice(brace);
};

const fixedFont = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";

export const style = (): string =>
  [
    ...[
      "text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;font-size:12px}",
      `.title,.lane,.of,.inside,.beside,.list,.now-text,.month,.year,.shift{font-family:${fixedFont};font-size:11px}`,
      ".title{font-size:17px;font-weight:600}",
      ".year,.lane{font-weight:600}",
      ".of,.shift{font-size:10px}",
      ".axis,.grid,.between,.change,.now{fill:none;stroke-width:1}",
      ".change{stroke-dasharray:1 4}",
      ".now{stroke-width:1.5}",
      ".beside,.shift{stroke-width:3;stroke-linejoin:round;paint-order:stroke}",
      ".bar{stroke-width:1}",
      ".silent .bar{stroke-dasharray:4 3}",
    ].map(scoped),
    coloured(light),
    `@media (prefers-color-scheme:dark){${coloured(dark)}}`,
  ].join("");
