import { peers, rowOf } from "../peers.js";

export const row = rowOf("peer-node-interval-tree", peers.nodeIntervalTree);
