/** The package's `cluster` entry: reconciliation of files by workers on more machines, through BullMQ and Redis. */
export { explainClusterError } from "./ClusterError.js";
export type { ClusterError } from "./ClusterError.js";
export { reconcileOnCluster } from "./reconcile.js";
export type { ClusterOptions } from "./reconcile.js";
export { runWorker } from "./worker.js";
export type { WorkerNews, WorkerOptions } from "./worker.js";
export type { Job } from "../spread/Job.js";
export type { Progress } from "../spread/run.js";
export type { Report } from "../reconcile/report.js";
