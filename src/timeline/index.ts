/** One metering point over time, as a drawing in text and as SVG. */
export type { ClockChange } from "./clock-changes.js";
export { timelineSvg } from "./svg.js";
export type { SvgOptions } from "./svg.js";
export { timelineText } from "./text.js";
export * from "./timeline.js";
export { explainTimelineError } from "./TimelineError.js";
export type { TimelineError } from "./TimelineError.js";
