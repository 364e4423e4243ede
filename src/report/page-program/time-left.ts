/**
 * What is left of a time limit, in words.
 */
const MINUTE = 60_000;

/**
 * What is left until an instant, in minutes, hours or days; both in milliseconds since 1970.
 *
 * @example
 * leftText(7_200_000, 0) // "2 h left"
 */
export const leftText = (until: number, now: number): string => {
  const minutes = Math.floor((until - now) / MINUTE);
  if (minutes < 0) return "has passed";
  if (minutes < 120) return `${minutes} min left`;
  return minutes < 2880 ? `${Math.floor(minutes / 60)} h left` : `${Math.floor(minutes / 1440)} days left`;
};
