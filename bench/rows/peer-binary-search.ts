import { peers, rowOf } from "../peers.js";

export const row = rowOf("peer-binary-search", peers.binarySearch);
