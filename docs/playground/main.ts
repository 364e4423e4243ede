/**
 * The playground: the library in a page. Everything runs here; nothing is loaded and nothing is sent.
 */
import "./style.css";
import "./first-view.css";
import "./changes.css";
import "./compare.css";
import "./reconcile.css";
import { byId } from "./dom.js";
import { namesEdition } from "./names.js";
import { stateOf } from "./share.js";
import { exampleState, firstState } from "./state.js";
import { firstLanguage } from "./storage.js";
import { onlyWhen, Store } from "./store.js";
import { watchTheme } from "./theme.js";
import { mountCompare } from "./view/compare.js";
import { mountDeliveries } from "./view/deliveries.js";
import { mountEditor } from "./view/edit.js";
import { mountFiles } from "./view/files.js";
import { mountKeeping } from "./view/keeping.js";
import { mountPage } from "./view/page.js";
import { mountParts } from "./view/parts.js";
import { mountPlan } from "./view/plan.js";
import { mountReconcile } from "./view/reconcile.js";
import { mountReason } from "./view/reason.js";
import { mountSmallest } from "./view/smallest.js";
import { mountScenario } from "./view/scenario.js";
import { mountSteps } from "./view/steps.js";
import { mountTexts } from "./view/texts.js";
import { mountTimeline } from "./view/timeline.js";
import { mountVerdicts } from "./view/verdicts.js";

const opened = location.hash;
const first = firstState(firstLanguage());
const example = exampleState(first, opened);
const store = new Store(example === undefined || example === "broken" ? first : example);
const editor = mountEditor(store);
const reconciling = mountReconcile(store);
const views = [
  mountPage(store),
  mountScenario(store),
  // Before what keeps the market: a page that is left takes what was typed last, then keeps it.
  mountTexts(store),
  mountKeeping(store),
  onlyWhen(({ state, market, step }) => [namesEdition(), state.language, market, step], mountSteps(store)),
  mountTimeline(store, editor),
  editor.render,
  onlyWhen(
    ({ state, before, step }) => [namesEdition(), state.language, state.point, before, step],
    mountParts(store),
  ),
  onlyWhen(
    ({ state, before, market, step }) => [
      namesEdition(),
      state.language,
      state.allEvents,
      before,
      market,
      step,
    ],
    mountDeliveries(store),
  ),
  onlyWhen(
    ({ state, market, step }) => [namesEdition(), state.language, state.allEvents, state.party, market, step],
    mountVerdicts(store),
  ),
  onlyWhen(
    ({ state, market, step }) => [
      namesEdition(),
      state.language,
      state.allEvents,
      state.compared,
      state.isCompared,
      market,
      step,
    ],
    mountCompare(store),
  ),
  onlyWhen(({ state }) => [state.language, state.compared, state.isCompared], mountSmallest(store)),
  onlyWhen(({ state }) => [state.language, state.reason, state.reasonOf], mountReason(store)),
  onlyWhen(({ state }) => [state.language, state.plan], mountPlan(store)),
  reconciling.render,
  mountFiles(store, reconciling.take),
];
for (const view of views) store.onChange(view);

/** Opens what an address holds: an example by its name, or a state that was shared. */
const restore = async (fragment: string): Promise<void> => {
  const state = exampleState(store.state, fragment) ?? (await stateOf(fragment));
  byId("broken-link").hidden = state !== "broken";
  if (state !== undefined && state !== "broken") store.replace(state);
};

watchTheme(() => store.tell());
store.tell();
void restore(opened);
addEventListener("hashchange", () => void restore(location.hash));
