import { peers, rowOf } from "../peers.js";

export const row = rowOf("peer-date-fns", peers.dateFns);
