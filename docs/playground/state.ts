/**
 * What the page shows: everything a visitor chose or wrote, in one value that can be shared.
 */
import type { Edition } from "../../src/documents/editions.js";
import type { Language } from "../../src/reason/index.js";
import { presetOf } from "./presets/presets.js";

/** The inputs of the planner, as they were written. */
export interface PlanInputs {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly now: string;
  readonly newestFirst: boolean;
}

export interface State {
  readonly language: Language;
  readonly edition: Edition;
  /** The preset the market came from; undefined for the visitor's own. */
  readonly preset: string | undefined;
  readonly set: string;
  readonly events: string;
  /** The index of the event looked at; -1 is before the first. */
  readonly step: number;
  readonly allEvents: boolean;
  /** The metering point and the party looked at; undefined leaves it to the event. */
  readonly point: string | undefined;
  readonly party: string | undefined;
  readonly reason: string;
  readonly reasonOf: string;
  readonly plan: PlanInputs;
}

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
    },
    "night",
  );
