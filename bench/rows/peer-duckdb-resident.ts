import { residentRow } from "../peers.js";

export const row = residentRow;
