/** What was found, for people and programs: reports as text, JSON, JUnit and a page; timelines; the rule book as values. */
export * from "./html/report-page.js";
export * from "./junit.js";
export * from "./report-document.js";
export { reportText } from "./report-text.js";
