/**
 * Light or dark: as the device says, until the visitor chooses. The choice is kept for the visit where the browser allows.
 */
export type Theme = "light" | "dark";

const KEY = "levik-theme";
const device = matchMedia("(prefers-color-scheme: dark)");

const kept = (): Theme | undefined => {
  try {
    const text = localStorage.getItem(KEY);
    return text === "light" || text === "dark" ? text : undefined;
  } catch {
    return undefined;
  }
};

let chosen = kept();

export const themeNow = (): Theme => chosen ?? (device.matches ? "dark" : "light");

const show = (): void => {
  document.documentElement.dataset["theme"] = themeNow();
};

/** Turns light into dark and back. */
export const turnTheme = (): void => {
  chosen = themeNow() === "dark" ? "light" : "dark";
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // A page without storage still changes its theme.
  }
  show();
};

/** Shows the theme, and again whenever the device changes its mind. */
export const watchTheme = (changed: () => void): void => {
  show();
  device.addEventListener("change", () => {
    show();
    changed();
  });
};

/** A drawing of the library follows the device; here it follows the page, and is light on paper. */
export const inTheme = (svg: string): string =>
  svg.replaceAll(
    "@media (prefers-color-scheme:dark)",
    themeNow() === "dark" ? "@media screen" : "@media not all",
  );
