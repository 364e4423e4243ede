/**
 * The options of `levik scan`: the address of the Datahub, the party that queries, and the source of the token.
 */
import { execFile } from "node:child_process";
import { resolve, sep } from "node:path";
import { promisify } from "node:util";
import type { CommodityType, ResourceType } from "../documents/vocabulary.js";
import { commodityTypes, resourceTypes } from "../documents/vocabulary.js";
import { InputError } from "../runtime/files/input-error.js";
import type { Participant } from "../scan/scan-error.js";
import { explainScanError, participantRoles } from "../scan/scan-error.js";
import type { Given } from "./options.js";
import { eicOf, oneOf, optional, required } from "./options.js";
import { notify } from "./output.js";

/** The address of the Datahub; one with a password in it is refused and not shown. */
export const urlOf = (given: Given): string => {
  const text = required(given, "url", "the address of the Datahub, such as https://datahub.example");
  const wrong = (what: string): InputError =>
    new InputError(`--url: expected an address such as https://datahub.example, got ${what}`);
  if (!URL.canParse(text)) throw wrong("a text that is not one");
  const { protocol, username, password, search, hash, href } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:") throw wrong(`one of ${protocol}`);
  if (username !== "" || password !== "") throw wrong("one with a user or a password");
  if (search !== "" || hash !== "") throw wrong("one with a query or a fragment");
  return href;
};

/** The resource types: one an option, several after one, or with commas between. */
export const typesOf = (given: Given): readonly ResourceType[] => {
  const listed = given.values["type"];
  const texts = (Array.isArray(listed) ? listed : [])
    .map(String)
    .concat(given.positionals)
    .flatMap((text) => text.split(","));
  if (texts.length === 0)
    throw new InputError(`--type is missing, ${explainScanError({ tag: "NoResourceTypes" })}`);
  return [...new Set(texts)].map((text) => {
    const type = resourceTypes.find((known) => known === text);
    if (type !== undefined) return type;
    throw new InputError(`--type: ${explainScanError({ tag: "UnknownResourceType", resourceType: text })}`);
  });
};

/** The party that queries, and its role. */
export const participantOf = (given: Given): Participant => {
  const eic = eicOf("for", required(given, "for", "the EIC of the participant"), notify);
  const role = required(given, "role", "the role of the participant, such as OPEN_SUPPLIER");
  if (!participantRoles.includes(role))
    throw new InputError(`--role: ${explainScanError({ tag: "UnknownRole", role })}`);
  const commodityType: CommodityType = oneOf(given, "commodity", commodityTypes) ?? "ELECTRICITY";
  return { eic, role, commodityType };
};

const run = promisify(execFile);

/** The source of the token: an environment variable, or the output of a command. The token is never printed. */
export const tokenOf = (given: Given): (() => Promise<string>) => {
  const name = optional(given, "token-env");
  const command = optional(given, "token-command");
  if ((name === undefined) === (command === undefined))
    throw new InputError("expected one of --token-env and --token-command");
  if (name !== undefined) {
    const isThere = (process.env[name] ?? "").trim() !== "";
    if (!isThere)
      throw new InputError("--token-env: expected the name of a variable of the environment that is set");
    return () => Promise.resolve((process.env[name] ?? "").trim());
  }
  return async () => {
    try {
      const { stdout } = await run("/bin/sh", ["-c", command!], { encoding: "utf8" });
      return stdout.trim();
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      throw Object.assign(new Error(), { code: `exit status ${String(code)}` });
    }
  };
};

/** Refuses a ledger among the messages, which other commands read as messages. */
export const checkPlaces = (ledger: string, out: string): void => {
  if (`${resolve(ledger)}${sep}`.startsWith(`${resolve(out)}${sep}`))
    throw new InputError("--ledger: expected a file outside --out, which holds nothing but messages");
};
