/** The rules by chapter: who receives what, what a change does to others, who may query, what a submission must be, what is due when. */
export * from "./distribution/index.js";
export * from "./consequences/index.js";
export * from "./access/index.js";
export * from "./submission/index.js";
export * from "./deadlines/index.js";
