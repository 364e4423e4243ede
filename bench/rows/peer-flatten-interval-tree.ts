import { peers, rowOf } from "../peers.js";

export const row = rowOf("peer-flatten-interval-tree", peers.flattenTree);
