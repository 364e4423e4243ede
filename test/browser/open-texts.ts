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
