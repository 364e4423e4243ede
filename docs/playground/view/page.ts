/**
 * The frame of the page: its language, theme and link, and the words that stand in it.
 */
import { version } from "../../../src/version.js";
import type { Language } from "../../../src/reason/index.js";
import { byId, draw, h } from "../dom.js";
import { fragmentOf } from "../share.js";
import { keepLanguage } from "../storage.js";
import { themeNow, turnTheme } from "../theme.js";
import type { Store, View } from "../store.js";
import type { Words } from "../words/words.js";
import { wordsOf } from "../words/words.js";
import { changedText } from "./change-mark.js";
import { nobodyText } from "./nobody.js";

/** Links that are longer are cut by some programs. */
const LONG = 8000;

/** What nobody gets, in the colour of a warning. */
const nobody = (text: string): HTMLElement => h("span", { class: "nobody-gets" }, text);

/** Words that are plain texts, by key. */
const wordAt = (words: Words, key: string): string => {
  let value: unknown = words;
  for (const name of key.split(".")) value = (value as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" ? value : "";
};

const say = (language: Language): void => {
  const words = wordsOf[language];
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>("[data-word]")) {
    element.textContent = wordAt(words, element.dataset["word"]!);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-label-word]")) {
    element.setAttribute("aria-label", wordAt(words, element.dataset["labelWord"]!));
  }
  byId("version").textContent = words.version(version);
};

export const mountPage = (store: Store): ((view: View) => void) => {
  const theme = byId("theme");
  const panel = byId("share-panel");
  const link = byId<HTMLInputElement>("link");
  const share = byId("share");
  const copied = byId("copied");
  theme.addEventListener("click", () => {
    turnTheme();
    store.tell();
  });
  const codes = byId<HTMLInputElement>("eic-codes");
  codes.addEventListener("change", () => document.body.classList.toggle("codes", codes.checked));
  for (const language of ["en", "et"] as const) {
    byId(`language-${language}`).addEventListener("click", () => {
      keepLanguage(language);
      store.change({ language });
    });
  }

  const copy = async (): Promise<void> => {
    link.select();
    try {
      await navigator.clipboard.writeText(link.value);
      copied.textContent = wordsOf[store.state.language].copied;
    } catch {
      copied.textContent = ""; // The link stands selected, ready to be copied by hand.
    }
  };
  const close = (): void => {
    panel.hidden = true;
    share.setAttribute("aria-expanded", "false");
    share.focus();
  };
  share.addEventListener("click", () => {
    if (!panel.hidden) return close();
    panel.hidden = false;
    share.setAttribute("aria-expanded", "true");
    void fragmentOf(store.state).then((fragment) => {
      history.replaceState(null, "", fragment);
      link.value = location.href;
      const tooLong = byId("long-link");
      tooLong.hidden = link.value.length <= LONG;
      tooLong.textContent = wordsOf[store.state.language].longLink(link.value.length);
      return copy();
    });
  });
  byId("copy").addEventListener("click", () => void copy());
  byId("share-close").addEventListener("click", close);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  // The places of the page are reached without touching the fragment, which may hold a shared state.
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    anchor.addEventListener("click", (event) => {
      event.preventDefault();
      const target = byId(anchor.getAttribute("href")!.slice(1));
      target.scrollIntoView({ block: "start" });
      target.focus({ preventScroll: true });
    });
  }

  let spoken: Language | undefined;
  return ({ state, before, market, step }) => {
    const { language } = state;
    const words = wordsOf[language];
    if (spoken !== language) {
      spoken = language;
      say(language);
    }
    for (const each of ["en", "et"] as const) {
      byId(`language-${each}`).setAttribute("aria-pressed", String(each === language));
    }
    const to = themeNow() === "dark" ? words.toLight : words.toDark;
    theme.setAttribute("aria-label", words.themeLabel(to));
    theme.title = to;
    const steps = step === undefined ? (market?.steps ?? []) : [step];
    const deliveries = steps.flatMap((each) => each.deliveries);
    const recipients = new Set(deliveries.map(({ recipientEic }) => recipientEic)).size;
    const announcement = words.announced(words.deliveriesCount(deliveries.length), recipients);
    const status = byId("status");
    const changed = changedText(before && steps.map(({ index }) => before.steps[index]), steps, language);
    const said = [announcement, nobodyText(steps, words), changed].filter(Boolean).join(", ");
    if (status.textContent !== said) status.textContent = said;
    const lost = nobodyText(steps, words);
    draw(byId("delivery-count"), announcement, lost !== "" && nobody(` · ${lost}`));
    draw(byId("result"), announcement, lost !== "" && nobody(` · ${lost}`));
  };
};
