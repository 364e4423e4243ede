/**
 * Elapsed time in milliseconds. A local day is an hour shorter or longer where clocks change: see tallinn.ts.
 */
export {
  millisecondsInDay as DAY,
  millisecondsInHour as HOUR,
  millisecondsInMinute as MINUTE,
} from "date-fns/constants";
