import { peers, rowOf } from "../peers.js";

export const row = rowOf("peer-flatbush", peers.flatbush);
