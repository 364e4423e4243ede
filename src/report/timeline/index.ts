/** One metering point over time, as a drawing in text and as SVG. */
export type { ClockChange } from "./clock-changes.js";
export { timelineSvg } from "./timeline-svg.js";
export type { SvgOptions } from "./timeline-svg.js";
export { timelineText } from "./timeline-text.js";
export type { TextOptions } from "./timeline-text.js";
export * from "./timeline.js";
export { explainTimelineError } from "./timeline-error.js";
export type { TimelineError } from "./timeline-error.js";
