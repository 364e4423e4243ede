import { peers, rowOf } from "../peers.js";

export const row = rowOf("peer-json-rules-engine", peers.jsonRulesEngine);
