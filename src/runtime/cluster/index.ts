/** The package's `cluster` entry: reconciliation of files by workers on more machines, through BullMQ and Redis. */
export { explainClusterError } from "./cluster-error.js";
export type { ClusterError } from "./cluster-error.js";
export { reconcileOnCluster } from "./cluster-reconcile.js";
export type { ClusterOptions } from "./cluster-reconcile.js";
export { runWorker } from "./cluster-worker.js";
export type { WorkerNews, WorkerOptions } from "./cluster-worker.js";
export type { Job } from "../parallel/job.js";
export type { Progress } from "../parallel/reconcile-files.js";
export type { Report } from "../../reconcile/report.js";
