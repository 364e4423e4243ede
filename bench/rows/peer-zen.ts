import { peers, rowOf } from "../peers.js";

export const row = rowOf("peer-zen", peers.zen);
