/**
 * A Datahub to test against: requests are answered by a pure function of a state, which a server of this machine serves.
 */
export { faultKinds, noFaults, parseFault } from "./faults.js";
export type { AnswerFault, FaultKind, Faults, FaultTextError, MessageFault } from "./faults.js";
export { handle } from "./handle.js";
export type { SimulatorRequest, SimulatorResponse } from "./http.js";
export { problemCodes } from "./problems.js";
export { startSimulator } from "./state.js";
export type { InvalidEvent, SimulatorOptions, SimulatorState } from "./state.js";
export { serveSimulator } from "./serve.js";
export type { ListenError, RunningSimulator, ServeOptions } from "./serve.js";
