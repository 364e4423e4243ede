/** What needs Node: files, threads and machines. */
export * from "./cluster/index.js";
