/**
 * The market as text in the playground.
 */
import type { Page } from "playwright-core";
import { eventually } from "./eventually.js";

/** Opens the texts and waits for their content: it is put there after they are open, and an edit before that is none. */
export const openTexts = async (page: Page): Promise<void> => {
  await page.click("#texts > summary");
  await eventually(() => page.locator("#set-text").inputValue()).toContain("meteringPoints");
};

/** Replaces a text of the market as a person does, and runs a script at once: before a pause is one. */
export const typeAndThen = (page: Page, area: "set-text" | "events-text", text: string, script: string) =>
  page.evaluate(`(() => {
    document.getElementById("${area}").focus();
    document.execCommand("selectAll");
    document.execCommand("insertText", false, ${JSON.stringify(text)});
    ${script}
  })()`);
