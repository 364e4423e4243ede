/**
 * Hands something to the visitor as a file.
 */
import { h } from "../dom.js";

export const download = (name: string, blob: Blob): void => {
  const address = URL.createObjectURL(blob);
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

export const downloadText = (name: string, type: string, text: string): void =>
  download(name, new Blob([text], { type }));
