/**
 * What the page shows: everything a visitor chose or wrote, in one value that can be shared.
 */
import type { Language } from "../../src/reason/index.js";
import { exampleAt, exampleFragment, isExampleFragment } from "./presets/example-names.js";
import { presetOf } from "./presets/presets.js";
import { comparedAt, comparedFragment, comparedText, firstCompared } from "./rule-books.js";
import type { State } from "./state-type.js";

export type { PlanInputs, ReconcileInputs, State } from "./state-type.js";

export const LAST = Number.MAX_SAFE_INTEGER;

/** The state with the market of a preset, looked at from its opening step. */
export const withPreset = (state: State, id: string): State => {
  const preset = presetOf(id);
  if (preset === undefined) return state;
  const { set, events } = preset.texts();
  return {
    ...state,
    preset: id,
    set,
    events,
    step: preset.step ?? LAST,
    allEvents: false,
    point: undefined,
    party: undefined,
  };
};

/** The state with the example of an address; "broken" for an unknown one, undefined for another address. */
export const exampleState = (state: State, fragment: string): State | "broken" | undefined => {
  if (!isExampleFragment(fragment)) return undefined;
  const id = exampleAt(fragment);
  if (id === undefined) return "broken";
  const compared = comparedAt(fragment);
  return { ...withPreset(state, id), ...(compared !== undefined && { compared, isCompared: true }) };
};

/** The address of the example of a state, with what is compared in it; undefined for the visitor's own market. */
export const exampleAddress = ({ preset, compared, isCompared }: State): string | undefined => {
  if (preset === undefined || presetOf(preset) === undefined) return undefined;
  const isOther = isCompared || comparedText(compared) !== comparedText(firstCompared);
  return `${exampleFragment(preset)}${isOther ? comparedFragment(compared) : ""}`;
};

/** Whether the market is still as the preset gave it. */
export const isUntouched = ({ preset, set, events }: State): boolean => {
  const texts = preset === undefined ? undefined : presetOf(preset)?.texts();
  return texts !== undefined && texts.set === set && texts.events === events;
};

export const firstState = (language: Language): State =>
  withPreset(
    {
      language,
      edition: "en",
      readings: {},
      preset: undefined,
      set: "",
      events: "",
      step: LAST,
      allEvents: false,
      point: undefined,
      party: undefined,
      reason: "UPDATE_BC_SUPPLY_CREATE",
      reasonOf: "SUPPLY",
      plan: {
        type: "METERING_DATA",
        from: "2024-10-27",
        to: "2024-10-27",
        now: "2024-10-28T06:00Z",
        newestFirst: false,
      },
      reconcile: { at: "", tolerance: "" },
      compared: firstCompared,
      isCompared: false,
    },
    "night",
  );
